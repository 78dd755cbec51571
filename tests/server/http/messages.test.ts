import type { components } from '../../../contract/schema'
import { STANDIN_UNIONID } from '../../../server/src/gateways/wechat/sign-in'
import { unionidFingerprint } from '../../../server/src/repositories/account/identities'
import { START_MS } from '../../support/server'
import { newKey } from '../support/api'
import { readyCandidate, sessionOf, signIn } from '../support/candidate'
import { certified } from '../support/certified'
import { putMessage } from '../support/notices'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']
interface Page {
  items: Schemas['MessageSummary'][]
  nextCursor: string | null
  unread: number
}

const NOW = '2020-07-20T10:02:00+08:00'

let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW, { RATE_LIMIT_FACTOR: '100' })
}, START_MS)
afterAll(() => server.stop())
beforeEach(() => server.standClock(NOW))

const minute = (index: number) => new Date(Date.parse('2020-07-19T10:00:00+08:00') + index * 60_000)
const home = async (api: Awaited<ReturnType<typeof signIn>>) =>
  (await api.get<Schemas['Home']>('/v1/home')).body.unreadMessages

test('somebody new has no messages', async () => {
  const api = await signIn(server)
  expect((await api.get('/v1/messages')).body).toEqual({ items: [], nextCursor: null, unread: 0 })
  expect(await home(api)).toBe(0)
})

test('sixty messages come in pages, the newest first, each once, also those of one instant', async () => {
  const api = await signIn(server)
  const ids: string[] = []
  for (let index = 0; index < 60; index += 1) {
    ids.push(await putMessage(server, api, minute(Math.floor(index / 3)).toISOString()))
  }
  const seen: Schemas['MessageSummary'][] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const { body }: { body: Page } = await api.get<Page>(
      `/v1/messages?limit=25${cursor && `&cursor=${cursor}`}`,
    )
    expect(body.unread).toBe(60)
    seen.push(...body.items)
    cursor = body.nextCursor
  }
  expect(seen.map(({ id }) => id).sort()).toEqual(ids.sort())
  const instants = seen.map(({ createdAt }) => createdAt)
  expect(instants).toEqual([...instants].sort().reverse())
})

test('a page of messages takes one statement beside the session, the first screen three', async () => {
  const api = await signIn(server)
  await putMessage(server, api, NOW)
  expect(await server.countStatements(() => api.get('/v1/messages'))).toBeLessThanOrEqual(2)
  expect(await server.countStatements(() => api.get('/v1/home'))).toBeLessThanOrEqual(4)
})

test.each(['x', 'WyJ4Iiwibl9dIl0', Buffer.from('["1","ntc_1"]').toString('base64url')])(
  'the cursor %s was not given out here',
  async (cursor) => {
    const api = await signIn(server)
    expect(await api.get(`/v1/messages?cursor=${cursor}`)).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', fields: ['cursor'] },
    })
  },
)

test('a message says what became of it on every channel, in words', async () => {
  const api = await signIn(server)
  const id = await putMessage(server, api, NOW, {
    email: { state: 'owed', attempts: 2 },
    officialAccount: { state: 'skipped', skipReason: '还没有关注公众号' },
    subscription: { state: 'dead' },
  })
  const { body } = await api.get<Schemas['Message']>(`/v1/messages/${id}`)
  expect(body).toMatchObject({ id, readAt: null, body: ['第一段。', '第二段。'], target: { page: 'order' } })
  expect(body.deliveries).toEqual([
    { channel: 'sms', state: 'sent', at: NOW, reason: null, openedAt: null },
    { channel: 'email', state: 'waiting', at: null, reason: '暂未送达，正在重试', openedAt: null },
    { channel: 'officialAccount', state: 'skipped', at: null, reason: '还没有关注公众号', openedAt: null },
    {
      channel: 'subscription',
      state: 'dead',
      at: null,
      reason: '多次未送达，内容以消息中心为准',
      openedAt: null,
    },
  ])
})

test('opening a message marks nothing; saying so does, for its own candidate alone', async () => {
  const [api, stranger] = [await signIn(server), await signIn(server)]
  const [first, second] = [await putMessage(server, api, NOW), await putMessage(server, api, NOW)]
  await api.get(`/v1/messages/${first}`)
  expect(await home(api)).toBe(2)
  expect(await stranger.get(`/v1/messages/${first}`)).toMatchObject({
    status: 404,
    body: { code: 'not-found' },
  })
  expect((await stranger.post('/v1/messages/read', { ids: [first], via: 'sms' })).body).toEqual({ unread: 0 })
  const untouched = (await api.get<Schemas['Message']>(`/v1/messages/${first}`)).body
  expect([untouched.readAt, untouched.deliveries[0]?.openedAt]).toEqual([null, null])

  expect((await api.post('/v1/messages/read', { ids: [first] })).body).toEqual({ unread: 1 })
  await server.standClock('2020-07-20T11:00:00+08:00')
  expect((await api.post('/v1/messages/read', { ids: [first, second] })).body).toEqual({ unread: 0 })
  expect((await api.get<Schemas['Message']>(`/v1/messages/${first}`)).body.readAt).toBe(NOW)
  expect(await home(api)).toBe(0)
})

test('all of the candidate’s messages are read at once, nobody else’s', async () => {
  const [api, other] = [await signIn(server), await signIn(server)]
  for (const each of [api, api, other]) await putMessage(server, each, NOW)
  expect((await api.post('/v1/messages/read', { all: true })).body).toEqual({ unread: 0 })
  expect(await home(other)).toBe(1)
})

test('with all of them only those are read that could be seen', async () => {
  const [api, other] = [await signIn(server), await signIn(server)]
  const [seen, theirs] = [await putMessage(server, api, NOW), await putMessage(server, other, NOW)]
  await putMessage(server, api, '2020-07-20T10:30:00+08:00')
  const readUpTo = (newest: string) => api.post('/v1/messages/read', { all: true, newest })
  expect((await readUpTo(theirs)).body).toEqual({ unread: 2 })
  expect((await readUpTo(seen)).body).toEqual({ unread: 1 })
  expect((await api.post('/v1/messages/read', { ids: [seen], newest: seen })).status).toBe(400)
})

test('a tapped push is opened once, on its own channel', async () => {
  const api = await signIn(server)
  const id = await putMessage(server, api, NOW, { email: { state: 'skipped', skipReason: '邮箱未确认' } })
  const opened = async () =>
    Object.fromEntries(
      (await api.get<Schemas['Message']>(`/v1/messages/${id}`)).body.deliveries.map((each) => [
        each.channel,
        each.openedAt,
      ]),
    )
  await api.post('/v1/messages/read', { ids: [id], via: 'sms' })
  await server.standClock('2020-07-20T11:00:00+08:00')
  for (const via of ['sms', 'email']) await api.post('/v1/messages/read', { ids: [id], via })
  expect(await opened()).toEqual({ sms: NOW, email: null, officialAccount: null, subscription: null })
})

test.each([{}, { ids: [`ntc_${'0'.repeat(22)}`], all: true }, { all: true, via: 'sms' }])(
  '%j is not a way to say what was read',
  async (body) => {
    const api = await signIn(server)
    expect(await api.post('/v1/messages/read', body)).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    })
  },
)

test('the export has the candidate’s messages and certificates', async () => {
  const { api, number } = await certified(server)
  const id = await putMessage(server, api, NOW)
  const { body } = await api.get<Schemas['Export']>('/v1/me/export')
  expect(body.certificates).toMatchObject([{ number, status: 'valid' }])
  expect(body.messages.map((message) => message.id)).toContain(id)
})

test('with the account everything that notices left goes', async () => {
  const name = newKey()
  const api = await readyCandidate(server, name)
  await putMessage(server, api, NOW)
  await api.send('PUT', '/v1/notice-channels', { enabled: { sms: false } })
  await api.post('/v1/subscriptions', { answers: [{ templateId: 'standin-exam', answer: 'accept' }] })
  await server.visitor.send('PUT', '/v1/demo/official-account', { person: name, following: true })
  const { candidateId } = await sessionOf(server, api)
  const left = async () => {
    const [row] = await server.sql<Record<string, number>>(
      `select (select count(*)::int from notices where candidate_id = $1) as notices,
        (select count(*)::int from notice_channels where candidate_id = $1) as channels,
        (select count(*)::int from subscription_allowances where candidate_id = $1) as allowances,
        (select count(unionid_fingerprint)::int from candidates where id = $1) as unionid,
        (select count(*)::int from official_account_followers where unionid_fingerprint = $2) as followers`,
      [candidateId, unionidFingerprint(server.sealer, `${STANDIN_UNIONID}${name}`)],
    )
    return row
  }
  expect(await left()).toEqual({ notices: 1, channels: 1, allowances: 1, unionid: 1, followers: 1 })
  expect((await api.send('DELETE', '/v1/me')).status).toBe(204)
  expect(await left()).toEqual({ notices: 0, channels: 0, allowances: 0, unionid: 0, followers: 0 })
})
