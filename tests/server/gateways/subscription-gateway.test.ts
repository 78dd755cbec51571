import { GatewayBusy, GatewayUnavailable, RecipientRefused } from '../../../server/src/gateways/outside'
import { SubscriptionGateway } from '../../../server/src/gateways/subscription'
import { WechatClient } from '../../../server/src/gateways/wechat/client'
import type { DoubleAnswer } from './http-double'
import { MemoryTokenStore } from './memory-token-store'
import { noticeTemplates } from './notice-templates'
import { examNotice } from './outgoing-notice'
import { credentialsAt, json, startWechatDouble, type WechatDouble } from './wechat-double'

const NOW = Date.parse('2020-07-24T23:59:00+08:00')
let wechat: WechatDouble
let answer: DoubleAnswer
let gateway: SubscriptionGateway

beforeAll(async () => {
  wechat = await startWechatDouble(() => answer)
  const client = new WechatClient('wechat', credentialsAt(wechat.url), new MemoryTokenStore(), () => NOW)
  gateway = new SubscriptionGateway(client, noticeTemplates, 'trial')
})
beforeEach(() => {
  answer = json({ errcode: 0, errmsg: 'ok' })
  wechat.requests.length = 0
})
afterAll(() => wechat.close())

const failure = () =>
  gateway.send('o-1', examNotice).then(
    () => undefined,
    (caught: unknown) => caught,
  )

test('a notice becomes a subscription message that opens its page', async () => {
  await gateway.send('o-1', examNotice)
  const [request] = wechat.calls()
  expect(request).toMatchObject({ method: 'POST', path: '/cgi-bin/message/subscribe/send' })
  expect(JSON.parse(request?.body ?? '')).toEqual({
    touser: 'o-1',
    template_id: 'sub-exam',
    page: examNotice.page,
    miniprogram_state: 'trial',
    lang: 'zh_CN',
    data: {
      thing1: { value: '云架构工程师' },
      phrase2: { value: '明天考试' },
      date3: { value: '2020年7月25日 14:00' },
    },
  })
})

test.each([40003, 46004])('%i is nobody of this mini-program’s', async (errcode) => {
  answer = json({ errcode })
  await expect(failure()).resolves.toMatchObject({ name: 'RecipientRefused', reason: 'unknown-address' })
})

test('nothing accepted, or everything used up, refuses the receiver', async () => {
  answer = json({ errcode: 43101, errmsg: 'user refuse to accept the msg' })
  const error = await failure()
  expect(error).toBeInstanceOf(RecipientRefused)
  expect(error).toMatchObject({ reason: 'not-subscribed' })
})

test('the day is used up until midnight in Beijing', async () => {
  answer = json({ errcode: 45009, errmsg: 'reach max api daily quota limit' })
  await expect(failure()).resolves.toMatchObject({ name: 'GatewayBusy', seconds: 60 })
})

test('two messages at once for one person wait a moment', async () => {
  answer = json({ errcode: 43108, errmsg: 'Cannot make concurrent calls to the same OpenID' })
  await expect(failure()).resolves.toBeInstanceOf(GatewayBusy)
})

test('429 waits', async () => {
  answer = { status: 429 }
  await expect(failure()).resolves.toBeInstanceOf(GatewayBusy)
})

test.each<[string, DoubleAnswer]>([
  ['HTTP 500', { status: 500, body: '{"errcode":0}' }],
  ['a page instead of JSON', { status: 200, body: '<html>' }],
  ['a wrong page', json({ errcode: 41030 })],
  [
    'a value of the wrong form',
    json({ errcode: 47003, errmsg: 'argument invalid! data.phrase2.value invalid' }),
  ],
])('%s is an outage', async (_name, given) => {
  answer = given
  await expect(failure()).resolves.toBeInstanceOf(GatewayUnavailable)
})

test('an expired token is renewed and the message sent once more', async () => {
  await gateway.send('o-1', examNotice)
  wechat.expireToken()
  wechat.requests.length = 0
  await gateway.send('o-1', examNotice)
  expect(wechat.calls()).toHaveLength(2)
})
