import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { type ApiAnswer, newKey } from '../support/api'
import { sessionOf } from '../support/candidate'
import { REGISTERING, RESULTS_OUT, registered, TICKETS_OUT } from '../support/certified'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']
type Prefetch = Schemas['Prefetch']

let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(REGISTERING)
}, START_MS)
afterAll(() => server.stop())

/** Asks as WeChat's server does, with all that it says. */
function fetched(token?: string): Promise<ApiAnswer<Prefetch>> {
  const said = {
    appid: 'wx123',
    code: 'unused',
    timestamp: '1595210400000',
    path: 'pages/home/index',
    // Whatever link opened the app.
    query: `a=1&b=${'%E5'.repeat(2_000)}&c=\u0000\u0085`,
  }
  const query = new URLSearchParams({
    ...said,
    scene: '1001',
    unheardOf: 'x',
    ...(token !== undefined && { token }),
  })
  return server.visitor.get<Prefetch>(`/v1/prefetch?${query}`)
}

/** Somebody registered for July, and what another phone of theirs got by signing in. */
async function candidate() {
  const { api, id } = await registered(server)
  const { candidateId } = await sessionOf(server, api)
  const session = (
    await server.visitor.post<Schemas['Session']>('/v1/session', { code: `standin-${newKey()}:${id}` })
  ).body
  // Who they are at WeChat is sealed, so the session of a stranger is made theirs.
  await server.db
    .updateTable('sessions')
    .set({ candidateId })
    .where('id', '=', (await sessionOf(server, server.visitor.as(session.accessToken))).id)
    .execute()
  return { id, session, token: session.prefetchToken ?? '', api: server.visitor.as(session.accessToken) }
}

describe('what WeChat fetches before the app runs', () => {
  test.each([
    ['without a token', undefined],
    ['with an empty one', ''],
    ['with one that nobody was given', 'x'.repeat(43)],
    ['with one of another make', 'x'.repeat(400)],
  ])("%s is a visitor's home", async (_, token) => {
    const { status, body } = await fetched(token)
    expect(status).toBe(200)
    expect(body).toMatchObject({ mark: null, ticket: null, home: { signedIn: false, next: null } })
    expect(body.home).toEqual((await server.visitor.get('/v1/home')).body)
  })

  test("with a candidate's token is their home, and their ticket from its publication to the exam", async () => {
    const { id, token, api } = await candidate()
    const before = (await fetched(token)).body
    expect(before).toMatchObject({
      mark: token.slice(0, 12),
      ticket: null,
      home: { next: { kind: 'awaitTicket' } },
    })
    await server.advanceTo(TICKETS_OUT)
    const { body, headers } = await fetched(token)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body.home).toEqual((await api.get('/v1/home')).body)
    expect(body.ticket).toEqual((await api.get(`/v1/registrations/${id}/ticket`)).body)
    expect(body.servedAt).toBe(headers.get('server-time'))
    expect(JSON.stringify(body).length).toBeLessThan(64_000)
    await server.advanceTo(RESULTS_OUT)
    expect((await fetched(token)).body).toMatchObject({ mark: token.slice(0, 12), ticket: null })
  })
})

describe('the token that WeChat holds', () => {
  test('is stored as a hash, and is no session', async () => {
    const { session, token } = await candidate()
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(await server.db.selectFrom('sessions').selectAll().execute())).not.toContain(token)
    expect((await server.visitor.as(token).get('/v1/me')).status).toBe(401)
    const renewed = await server.visitor.post('/v1/session/refresh', { refreshToken: token })
    expect(renewed.status).toBe(401)
    expect((await fetched(session.accessToken)).body.mark).toBeNull()
    expect((await fetched(session.refreshToken)).body.mark).toBeNull()
  })

  test('is renewed with the session, which a lost answer does not disturb', async () => {
    const { session, token } = await candidate()
    const renew = () =>
      server.visitor.post<Schemas['Session']>('/v1/session/refresh', { refreshToken: session.refreshToken })
    const [first, again] = [(await renew()).body.prefetchToken, (await renew()).body.prefetchToken]
    expect(again).toBe(first)
    expect(first).not.toBe(token)
    expect((await fetched(token)).body.mark).toBeNull()
    expect((await fetched(first)).body.mark).toBe(first?.slice(0, 12))
  })

  test('outlives the access token and ends with the session', async () => {
    const { token, api } = await candidate()
    const { id } = await sessionOf(server, api)
    const sessions = (values: object) =>
      server.db.updateTable('sessions').set(values).where('id', '=', id).execute()
    const past = new Date(Date.now() - 1)
    await sessions({ accessExpiresAt: past })
    expect((await fetched(token)).body.mark).not.toBeNull()
    await sessions({ refreshExpiresAt: past })
    expect((await fetched(token)).body.mark).toBeNull()
  })

  test('ends by signing out', async () => {
    const { token, api } = await candidate()
    await api.send('DELETE', '/v1/session')
    expect((await fetched(token)).body).toMatchObject({ mark: null, ticket: null, home: { signedIn: false } })
  })

  test('that is asked for without end is stopped, while others are answered', async () => {
    const [one, other] = [await candidate(), await candidate()]
    const asked = await Promise.all(Array.from({ length: 70 }, () => fetched(one.token)))
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(10)
    expect((await fetched(other.token)).status).toBe(200)
    expect((await fetched()).status).toBe(200)
  })
})
