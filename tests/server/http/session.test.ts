import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { NEXT_STEP } from '../problems/next-step'
import { sessionOf, signIn } from '../support/candidate'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Session = components['schemas']['Session']

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
  expect((await sessionOf(server, one)).candidateId).toBe((await sessionOf(server, other)).candidateId)
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
  const { refreshToken } = before
  const renewed = await server.visitor.post<Session>('/v1/session/refresh', { refreshToken })
  expect(renewed.status).toBe(200)
  expect((await server.visitor.as(before.accessToken).get('/v1/me')).body.code).toBe('session-expired')
  expect((await server.visitor.as(renewed.body.accessToken).get('/v1/me')).status).toBe(200)
})

test('two calls that renew at once both stay signed in; a minute later the old token is dead', async () => {
  const { refreshToken } = await newSession()
  const renew = () => server.visitor.post<Session>('/v1/session/refresh', { refreshToken })
  const pair = await Promise.all([renew(), renew()])
  expect(pair.map((each) => each.status)).toEqual([200, 200])
  for (const { body } of pair) {
    expect((await server.visitor.as(body.accessToken).get('/v1/me')).status).toBe(200)
  }
  const replaced = { endedAt: new Date(Date.now() - 61_000) }
  await server.db.updateTable('sessions').set(replaced).where('endedAt', 'is not', null).execute()
  const late = await server.visitor.post('/v1/session/refresh', { refreshToken })
  expect([late.status, late.body.code]).toEqual([401, 'session-expired'])
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
