import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { type Api, newKey } from '../support/api'
import { signIn } from '../support/candidate'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']
type Answer = 'accept' | 'reject' | 'ban' | 'filter'

let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:02:00+08:00', { RATE_LIMIT_FACTOR: '100' })
}, START_MS)
afterAll(() => server.stop())

const record = (api: Api, answers: Record<string, Answer>, key?: string) =>
  api.post<{ topics: Schemas['SubscriptionTopic'][] } & Schemas['Problem']>(
    '/v1/subscriptions',
    { answers: Object.entries(answers).map(([templateId, answer]) => ({ templateId, answer })) },
    key ? { key } : {},
  )
const topic = (topics: Schemas['SubscriptionTopic'][], name: string) =>
  topics.find((each) => each.topic === name)
const subscription = async (api: Api) => {
  const { body } = await api.get<Schemas['NoticeChannels']>('/v1/notice-channels')
  return body.channels.find(({ channel }) => channel === 'subscription')
}

test('every yes allows one more message of its topic, a no is remembered and takes nothing away', async () => {
  const api = await signIn(server)
  await record(api, { 'standin-exam': 'accept', 'standin-result': 'reject', 'standin-change': 'ban' })
  const { body } = await record(api, { 'standin-exam': 'accept', 'standin-registration': 'filter' })
  expect(body.topics.map(({ topic: name, left, refused }) => [name, left, refused])).toEqual([
    ['registration', 0, false],
    ['exam', 2, false],
    ['change', 0, true],
    ['result', 0, true],
    ['certificate', 0, false],
  ])
  const refused = await record(api, { 'standin-exam': 'reject' })
  expect(topic(refused.body.topics, 'exam')).toMatchObject({ left: 2, refused: true })
  const again = await record(api, { 'standin-exam': 'accept' })
  expect(topic(again.body.topics, 'exam')).toMatchObject({ left: 3, refused: false })
})

test('the channel is ready once the next notice is allowed and says which topics still have none', async () => {
  const api = await signIn(server)
  await record(api, { 'standin-registration': 'accept', 'standin-result': 'accept' })
  expect(await subscription(api)).toMatchObject({
    state: 'ready',
    detail: '下一条“报名通知”能收到；还没有可用次数：考试提醒、变更通知、证书提醒',
  })
})

test('the same answer sent twice counts once', async () => {
  const api = await signIn(server)
  const key = newKey()
  const answers = await Promise.all([1, 2, 3].map(() => record(api, { 'standin-exam': 'accept' }, key)))
  for (const { body } of answers) expect(topic(body.topics, 'exam')?.left).toBe(1)
  const other = await record(api, { 'standin-exam': 'reject' }, key)
  expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } })
})

test('twenty messages of a topic are enough', async () => {
  const api = await signIn(server)
  for (let index = 0; index < 20; index += 1) await record(api, { 'standin-exam': 'accept' })
  expect(topic((await record(api, { 'standin-exam': 'accept' })).body.topics, 'exam')?.left).toBe(20)
})

test('a template that nobody is asked for, or one twice, changes nothing', async () => {
  const api = await signIn(server)
  const refusal = { status: 400, body: { code: 'invalid-request', fields: ['answers'] } }
  expect(await record(api, { 'standin-exam': 'accept', 'standin-lottery': 'accept' })).toMatchObject(refusal)
  const answer = { templateId: 'standin-exam', answer: 'accept' }
  expect(await api.post('/v1/subscriptions', { answers: [answer, answer] })).toMatchObject(refusal)
  expect((await subscription(api))?.state).toBe('missing')
})

test('what one candidate allows, another does not', async () => {
  const [api, other] = [await signIn(server), await signIn(server)]
  await record(api, { 'standin-exam': 'accept' })
  expect((await subscription(other))?.state).toBe('missing')
})
