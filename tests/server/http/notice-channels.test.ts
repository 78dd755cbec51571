import { randomUUID } from 'node:crypto'
import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { type Api, newKey } from '../support/api'
import { mailedCode, readyCandidate, sessionOf, signIn } from '../support/candidate'
import { confirm, pick, read, testOf } from '../support/channels'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']
type Channels = Schemas['NoticeChannels']

const NOW = '2020-07-06T10:02:00+08:00'

let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW, { RATE_LIMIT_FACTOR: '100' })
}, START_MS)
afterAll(() => server.stop())
beforeEach(() => server.standClock(NOW))

const follow = (person: string, following = true) =>
  server.visitor.send('PUT', '/v1/demo/official-account', { person, following })
const testsOf = async (api: Api) => {
  const { candidateId } = await sessionOf(server, api)
  return server.sql<{ channel: string }>(
    `select d.channel from notices n join notice_deliveries d on d.notice_id = n.id
      where n.candidate_id = $1 and n.kind = 'channelTest'`,
    [candidateId],
  )
}

test('somebody new is told for each channel what is missing and the one step that mends it', async () => {
  const body = await read(await signIn(server))
  expect(body.channels.map(({ channel, state, remedy }) => [channel, state, remedy?.action])).toEqual([
    ['sms', 'missing', 'bindPhone'],
    ['email', 'missing', 'bindEmail'],
    ['officialAccount', 'missing', 'follow'],
    ['subscription', 'missing', 'subscribe'],
  ])
  expect(body.coverage).toEqual({ ready: 0, of: 4, next: '报名通知' })
  expect(body.topics.map(({ templateId, left, refused }) => [templateId, left, refused])).toEqual(
    ['registration', 'exam', 'change', 'result', 'certificate'].map((topic) => [
      `standin-${topic}`,
      0,
      false,
    ]),
  )
})

test('a phone becomes ready by a test and one tap, and its number stays masked', async () => {
  const api = await readyCandidate(server)
  const before = pick(await read(api), 'sms')
  expect(before).toMatchObject({ state: 'untested', remedy: { action: 'sendTest' }, confirmedAt: null })
  expect(before.address).toMatch(/^138\*{4}\d{4}$/)
  const sent = await testOf(api, 'sms')
  expect(sent.status).toBe(202)
  expect(pick(sent.body, 'sms')).toMatchObject({
    state: 'testing',
    detail: '测试短信已于 7月6日 10:02 发出，收到后请点“收到了”',
    testSentAt: NOW,
    testAllowedAt: '2020-07-06T10:03:00+08:00',
    remedy: { action: 'confirm' },
  })
  const confirmed = await confirm(api, 'sms', true)
  expect(pick(confirmed.body, 'sms')).toMatchObject({ state: 'ready', confirmedAt: NOW, remedy: null })
  expect(confirmed.body.coverage).toMatchObject({ ready: 1, of: 4 })
  expect((await confirm(api, 'sms', true)).body.coverage.ready).toBe(1)
})

test('a test goes over its own channel alone and is not among the messages', async () => {
  const api = await readyCandidate(server)
  await testOf(api, 'email')
  expect(await testsOf(api)).toEqual([{ channel: 'email' }])
  expect((await api.get('/v1/messages')).body).toMatchObject({ items: [], unread: 0 })
})

test('the test goes out, and a tap on it confirms the channel, for its own candidate alone', async () => {
  const name = randomUUID()
  const api = await readyCandidate(server, name)
  await follow(name)
  await testOf(api, 'officialAccount')
  await server.runJobs()
  const { body } = await api.get<{ items: Schemas['SentMessage'][] }>('/v1/demo/outbox')
  const sent = body.items.find(({ channel }) => channel === 'officialAccount')
  expect(sent?.link).toBe(
    `features/messages/pages/channels/index?notice=${sent?.noticeId}&via=officialAccount`,
  )
  const tapped = { ids: [sent?.noticeId], via: 'officialAccount' }
  await (await signIn(server)).post('/v1/messages/read', tapped)
  expect(pick(await read(api), 'officialAccount').state).toBe('testing')
  await api.post('/v1/messages/read', tapped)
  expect(pick(await read(api), 'officialAccount')).toMatchObject({ state: 'ready', confirmedAt: NOW })
})

test('a test of subscription messages uses up one of what was allowed', async () => {
  const api = await readyCandidate(server)
  await api.post('/v1/subscriptions', { answers: [{ templateId: 'standin-registration', answer: 'accept' }] })
  await testOf(api, 'subscription')
  await server.runJobs()
  const sent = await read(api)
  expect(sent.topics[0]).toMatchObject({ topic: 'registration', left: 0 })
  expect(pick(sent, 'subscription')).toMatchObject({ state: 'testing', remedy: { action: 'confirm' } })
  const { body } = await confirm(api, 'subscription', true)
  expect(pick(body, 'subscription')).toMatchObject({ state: 'missing', remedy: { action: 'subscribe' } })
})

test('a message left of another topic does not count for the next notice; the answer to allowing says so', async () => {
  const api = await readyCandidate(server)
  const allow = async (topic: string) => {
    const answers = [{ templateId: `standin-${topic}`, answer: 'accept' }]
    return (await api.post<Channels>('/v1/subscriptions', { answers })).body
  }
  const result = await allow('result')
  expect(pick(result, 'subscription')).toMatchObject({ state: 'missing', topicsReached: 1 })
  expect(result.coverage).toEqual({ ready: 0, of: 4, next: '报名通知' })
  const registration = await allow('registration')
  expect(pick(registration, 'subscription')).toMatchObject({ state: 'ready', topicsReached: 2, remedy: null })
  expect(registration.coverage.ready).toBe(1)

  await payFor(server, api, 'tca-architect', '2020-07')
  const waiting = await read(api)
  expect(pick(waiting, 'subscription')).toMatchObject({ state: 'missing', remedy: { action: 'subscribe' } })
  expect(waiting.coverage).toEqual({ ready: 0, of: 4, next: '考试提醒' })
  expect((await allow('exam')).coverage.ready).toBe(1)
})

test('a double tap sends one test, and so do two taps at once with keys of their own', async () => {
  const api = await readyCandidate(server)
  const key = newKey()
  const [one, other] = await Promise.all([testOf(api, 'sms', key), testOf(api, 'sms', key)])
  expect([one.status, other.status]).toEqual([202, 202])
  const statuses = (await Promise.all([testOf(api, 'email'), testOf(api, 'email')])).map(
    ({ status }) => status,
  )
  expect(statuses.sort()).toEqual([202, 429])
  expect((await testsOf(api)).map(({ channel }) => channel).sort()).toEqual(['email', 'sms'])
})

test('a minute lies between two tests, and five are enough for a day', async () => {
  const api = await readyCandidate(server)
  const at = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()
  for (let minute = 0; minute < 5; minute += 1) {
    await server.standClock(at(minute))
    expect((await testOf(api, 'sms')).status).toBe(202)
  }
  const soon = await testOf(api, 'sms')
  expect(soon).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
  await server.standClock(at(5))
  const later = await testOf(api, 'sms')
  expect(later.status).toBe(429)
  expect(Number(later.headers.get('retry-after'))).toBe(86_400 - 5 * 60)
  expect(pick(await read(api), 'sms').testAllowedAt).toBe('2020-07-07T10:02:00+08:00')
  expect((await testOf(api, 'email')).status).toBe(202)
  await server.standClock(at(24 * 60))
  expect((await testOf(api, 'sms')).status).toBe(202)
})

test('a test that did not arrive says what to check, and can arrive after all', async () => {
  const api = await readyCandidate(server)
  await testOf(api, 'email')
  const { body } = await confirm(api, 'email', false)
  expect(pick(body, 'email')).toMatchObject({ state: 'untested', remedy: { action: 'sendTest' } })
  expect(pick(body, 'email').detail).toContain('垃圾邮件')
  expect(pick((await confirm(api, 'email', true)).body, 'email').state).toBe('ready')
})

test('nothing can be confirmed that was not sent', async () => {
  const api = await readyCandidate(server)
  expect(await confirm(api, 'sms', true)).toMatchObject({ status: 409, body: { code: 'no-test-sent' } })
})

test.each([
  ['sms', '未绑定手机号，请先绑定手机号。'],
  ['email', '邮箱未确认，请先绑定邮箱。'],
  ['officialAccount', '还没有关注公众号，请先关注公众号。'],
  ['subscription', '测试会用掉一次“报名通知”，请先点“允许订阅消息”。'],
] as const)('a test over %s that reaches nobody says what to do first', async (channel, detail) => {
  const api = await signIn(server)
  expect(await testOf(api, channel)).toMatchObject({
    status: 409,
    body: { code: 'channel-unreachable', detail },
  })
  expect(await testsOf(api)).toEqual([])
})

test('a channel that is switched off stays off until it is switched on', async () => {
  const api = await readyCandidate(server)
  const off = await api.send<Channels>('PUT', '/v1/notice-channels', { enabled: { sms: false } })
  expect(pick(off.body, 'sms')).toMatchObject({ state: 'off', enabled: false, remedy: { action: 'enable' } })
  expect(pick(off.body, 'email').enabled).toBe(true)
  expect((await testOf(api, 'sms')).body).toMatchObject({ code: 'channel-unreachable' })
  const on = await api.send<Channels>('PUT', '/v1/notice-channels', { enabled: { sms: true } })
  expect(pick(on.body, 'sms').state).toBe('untested')
})

test('another phone or another address has to be tested anew, the same one again has not', async () => {
  const name = randomUUID()
  const api = await readyCandidate(server, name)
  for (const channel of ['sms', 'email'] as const) {
    await testOf(api, channel)
    await confirm(api, channel, true)
  }
  expect((await read(api)).coverage.ready).toBe(2)
  await api.post('/v1/me/phone', { code: `${randomUUID()}:13800000002` })
  expect(pick(await read(api), 'sms')).toMatchObject({
    state: 'untested',
    address: '138****0002',
    confirmedAt: null,
  })
  expect(await confirm(api, 'sms', true)).toMatchObject({ status: 409, body: { code: 'no-test-sent' } })
  await server.standClock('2020-07-06T11:00:00+08:00')
  await testOf(api, 'sms')
  await confirm(api, 'sms', true)
  await api.post('/v1/me/phone', { code: `${randomUUID()}:13800000002` })
  expect(pick(await read(api), 'sms').state).toBe('ready')

  await api.post('/v1/me/email', { email: 'other@example.com' })
  expect(pick(await read(api), 'email').state).toBe('ready')
  await api.post('/v1/me/email/confirmation', { code: await mailedCode(server) })
  expect(pick(await read(api), 'email')).toMatchObject({ state: 'untested', address: 'o***@example.com' })
})

test('whoever follows the official account is reached there until they stop', async () => {
  const name = randomUUID()
  const api = await readyCandidate(server, name)
  expect((await follow(name)).status).toBe(204)
  const followed = await read(api)
  expect(pick(followed, 'officialAccount').state).toBe('ready')
  expect(followed.officialAccount).toMatchObject({ name: '认证考试助手', following: true })
  await follow(name, false)
  expect(pick(await read(api), 'officialAccount')).toMatchObject({
    state: 'missing',
    remedy: { action: 'follow' },
  })
})

test('who followed before signing in for the first time is known at once', async () => {
  const name = randomUUID()
  await follow(name)
  expect(pick(await read(await signIn(server, name)), 'officialAccount').state).toBe('ready')
})

test('the channels take at most four statements', async () => {
  const api = await readyCandidate(server)
  expect(await server.countStatements(() => read(api))).toBeLessThanOrEqual(4)
})
