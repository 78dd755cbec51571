import type { components } from '../../../contract/schema'
import { hashToken } from '../../../server/src/lib/sealing'
import { START_MS } from '../../support/server'
import { NEXT_STEP } from '../problems/next-step'
import { sessionOf, signIn } from '../support/candidate'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Session = components['schemas']['Session']
type Device = components['schemas']['SignedInDevice']

let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:00:00+08:00')
}, START_MS)
afterAll(() => server.stop())

const newSession = async () => {
  const code = `standin-${Math.random()}:somebody`
  return (await server.visitor.post<Session>('/v1/session', { code })).body
}

test('a wx.login code signs in once, and one person stays one candidate', async () => {
  const first = await server.visitor.post<Session>('/v1/session', { code: 'standin-1:li' })
  expect(first.status).toBe(201)
  const again = await server.visitor.post('/v1/session', { code: 'standin-1:li' })
  expect([again.status, again.body.code]).toEqual([401, 'login-code-invalid'])
  const second = await server.visitor.post<Session>('/v1/session', { code: 'standin-2:li' })
  const [one, other] = [server.visitor.as(first.body.accessToken), server.visitor.as(second.body.accessToken)]
  const { candidateId } = await sessionOf(server, one)
  expect((await sessionOf(server, other)).candidateId).toBe(candidateId)
  const renewed = await renew(first.body.refreshToken)
  expect([first, second, renewed].map(({ body }) => body.candidateId)).toEqual(Array(3).fill(candidateId))
  await one.as(renewed.body.accessToken).send('DELETE', '/v1/me')
  const anew = await server.visitor.post<Session>('/v1/session', { code: 'standin-3:li' })
  expect(anew.body.candidateId).toMatch(/^cand_/)
  expect(anew.body.candidateId).not.toBe(candidateId)
})

test('somebody whom WeChat keeps out learns what to do, and that trying again is not it', async () => {
  const blocked = await server.visitor.post('/v1/session', { code: 'blocked-1:li' })
  expect([blocked.status, blocked.body.code]).toEqual([403, 'sign-in-blocked'])
  expect(blocked.body.detail).toMatch(/微信安全中心.*热线/)
})

test('without a session, or with an invented one, nothing personal is shown', async () => {
  const none = await server.visitor.get('/v1/me')
  expect([none.status, none.body.code]).toEqual([401, 'session-missing'])
  const invented = await server.visitor.as('x'.repeat(43)).get('/v1/me')
  expect([invented.status, invented.body.code]).toEqual([401, 'session-expired'])
  expect(invented.body.detail).toMatch(/登录/)
})

test('a session ends after two hours of real time, not when the demo clock is moved', async () => {
  const api = await signIn(server)
  await server.standClock('2020-08-31T10:00:00+08:00')
  expect((await api.get('/v1/me')).status).toBe(200)
  await server.standClock('2020-07-06T10:00:00+08:00')
  const { id } = await sessionOf(server, api)
  const ended = { accessExpiresAt: new Date(Date.now() - 1) }
  await server.db.updateTable('sessions').set(ended).where('id', '=', id).execute()
  expect((await api.get('/v1/me')).body.code).toBe('session-expired')
})

test('renewing ends the former access token', async () => {
  const before = await newSession()
  const renewed = await renew(before.refreshToken)
  expect(renewed.status).toBe(200)
  expect((await server.visitor.as(before.accessToken).get('/v1/me')).body.code).toBe('session-expired')
  expect((await server.visitor.as(renewed.body.accessToken).get('/v1/me')).status).toBe(200)
})

const renew = (refreshToken: string) => server.visitor.post<Session>('/v1/session/refresh', { refreshToken })
const statusOf = async (accessToken: string) => (await server.visitor.as(accessToken).get('/v1/me')).status

/** Lets the last renewal of everybody's session be so many seconds ago. */
const renewedAgo = (seconds: number) =>
  server.sql(`update sessions set renewed_at = now() - make_interval(secs => $1)`, [seconds])

test('calls that renew at once, and one whose answer was lost, get one and the same session', async () => {
  const { refreshToken } = await newSession()
  const renewals = await Promise.all(Array.from({ length: 20 }, () => renew(refreshToken)))
  expect(renewals.map((each) => each.status)).toEqual(Array(20).fill(200))
  const tokens = renewals.map(({ body }) => `${body.accessToken} ${body.refreshToken}`)
  expect(new Set(tokens).size).toBe(1)
  await renewedAgo(30)
  expect((await renew(refreshToken)).body.accessToken).toBe(renewals[0]?.body.accessToken)
  expect(await statusOf(renewals[0]?.body.accessToken ?? '')).toBe(200)
})

test.each([
  ['more than a minute after it was replaced', async () => void (await renewedAgo(61))],
  ['once its successor was replaced, too', async (next: string) => void (await renew(next))],
])('a refresh token that is used again %s ends the session for whoever holds it', async (_, meanwhile) => {
  const { refreshToken } = await newSession()
  const { body: next } = await renew(refreshToken)
  await meanwhile(next.refreshToken)
  const late = await renew(refreshToken)
  expect([late.status, late.body]).toMatchObject([401, { code: 'session-expired' }])
  expect(await statusOf(next.accessToken)).toBe(401)
  expect((await renew(next.refreshToken)).status).toBe(401)
})

test('however often it is renewed, a session ends ninety days after signing in', async () => {
  const { accessToken, refreshToken } = await newSession()
  const { id } = await sessionOf(server, server.visitor.as(accessToken))
  const age = (days: string) =>
    server.sql(`update sessions set created_at = now() - $2::interval where id = $1`, [id, days])
  await age('89 days 23 hours')
  const { body } = await renew(refreshToken)
  const { accessExpiresAt, refreshExpiresAt } = await sessionOf(server, server.visitor.as(body.accessToken))
  expect(accessExpiresAt).toEqual(refreshExpiresAt)
  expect(refreshExpiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 3_600_000)
  await server.sql(`update sessions set refresh_expires_at = now() where id = $1`, [id])
  expect((await renew(body.refreshToken)).status).toBe(401)
})

test('a session of before tokens named theirs is renewed as well', async () => {
  const { accessToken } = await newSession()
  const { id } = await sessionOf(server, server.visitor.as(accessToken))
  const former = 'A9M_N5wryHb84JGsQ4hzy9rezpJRQDQ74fhZ-xEsiJ0'
  await server.sql('update sessions set refresh_hash = $2 where id = $1', [id, hashToken(former)])
  expect((await renew(former)).body.refreshToken).toContain(`${id}.`)
})

test('a candidate sees where they are signed in, and signs out there or everywhere', async () => {
  const device = (userAgent: string) => {
    const code = `standin-${Math.random()}:traveller`
    return server.visitor.post<Session>('/v1/session', { code }, { headers: { 'User-Agent': userAgent } })
  }
  const phone = (await device('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0.50'))
    .body
  const other = (await device('Mozilla/5.0 (Linux; Android 14; Pixel 8) MicroMessenger/8.0.50')).body
  const here = server.visitor.as(phone.accessToken)
  const listed = async () => (await here.get<{ items: Device[] }>('/v1/me/sessions')).body.items
  const [android, iphone] = await listed()
  expect(android).toMatchObject({ device: '安卓手机', current: false })
  expect(android?.usedAt).toMatch(/^2020-07-06T(09:59|10:00):\d\d\+08:00$/)
  expect(iphone).toMatchObject({ device: 'iPhone', current: true })
  const stranger = await signIn(server)
  expect((await stranger.send('DELETE', `/v1/me/sessions/${android?.id}`)).status).toBe(404)
  expect((await here.send('DELETE', `/v1/me/sessions/${android?.id}`)).status).toBe(204)
  expect(await statusOf(other.accessToken)).toBe(401)
  expect((await renew(other.refreshToken)).status).toBe(401)
  const again = (await device('curl')).body
  expect((await here.send('DELETE', '/v1/me/sessions')).status).toBe(204)
  expect([await statusOf(phone.accessToken), await statusOf(again.accessToken)]).toEqual([401, 401])
  expect((await stranger.get('/v1/me')).status).toBe(200)
})

test('somebody who signs in without end is signed in on the last twenty devices', async () => {
  const sessions = []
  for (let attempt = 0; attempt < 21; attempt += 1) sessions.push(await newSession())
  const alive = await Promise.all(sessions.map(({ accessToken }) => statusOf(accessToken)))
  expect(alive).toEqual([401, ...Array(20).fill(200)])
})

test('signing out ends both tokens at once, also within the minute after a renewal', async () => {
  const { refreshToken: first } = await newSession()
  const { body } = await server.visitor.post<Session>('/v1/session/refresh', { refreshToken: first })
  const api = server.visitor.as(body.accessToken)
  expect((await api.send('DELETE', '/v1/session')).status).toBe(204)
  expect((await api.get('/v1/me')).status).toBe(401)
  for (const refreshToken of [first, body.refreshToken]) {
    expect((await server.visitor.post('/v1/session/refresh', { refreshToken })).status).toBe(401)
  }
})

test('only hashes of the tokens are stored', async () => {
  const session = await newSession()
  const rows = await server.db.selectFrom('sessions').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(session.accessToken)
  expect(JSON.stringify(rows)).not.toContain(session.refreshToken)
})

test('a malformed body names the field and is refused', async () => {
  for (const body of ['{"code":', { code: '' }, { code: 7 }, {}, { code: 'a', more: 1 }]) {
    const refused = await server.visitor.post('/v1/session', body)
    expect([refused.status, refused.body.code]).toEqual([400, 'invalid-request'])
    expect(refused.body.detail).toMatch(NEXT_STEP)
  }
})

test('endless sign-ins from one address are slowed down, whatever address they claim', async () => {
  const answers = []
  for (let attempt = 0; attempt < 70; attempt += 1) {
    const headers = { 'X-Forwarded-For': `10.0.0.${attempt}` }
    answers.push(await server.visitor.post('/v1/session', { code: 'invalid' }, { headers }))
  }
  const limited = answers.find((each) => each.status === 429)
  expect(limited?.body.code).toBe('rate-limited')
  expect(Number(limited?.headers.get('retry-after'))).toBeGreaterThan(0)
})
