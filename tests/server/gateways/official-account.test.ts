import { createHash } from 'node:crypto'
import {
  OfficialAccountHttpGateway,
  OfficialAccountStandin,
} from '../../../server/src/gateways/official-account'
import {
  GatewayBusy,
  GatewayUnavailable,
  MessageRefused,
  RecipientRefused,
} from '../../../server/src/gateways/outside'
import { WechatClient } from '../../../server/src/gateways/wechat/client'
import { EventForged } from '../../../server/src/gateways/wechat/event-signature'
import { AES_KEY, encryptedEvent } from './encrypted-event'
import { MemoryTokenStore } from './memory-token-store'
import { noticeTemplates } from './notice-templates'
import { examNotice } from './outgoing-notice'
import { credentialsAt, json, startWechatDouble, type WechatDouble } from './wechat-double'

/** Six hours before midnight in Beijing. */
const NOW = Date.parse('2020-07-24T18:00:00+08:00')
const OPENID = 'o-follower-1'
let wechat: WechatDouble
let answer: object
let account: OfficialAccountHttpGateway

beforeAll(async () => {
  wechat = await startWechatDouble(() => json(answer))
  const client = new WechatClient(
    'official-account',
    credentialsAt(wechat.url),
    new MemoryTokenStore(),
    () => NOW,
  )
  account = new OfficialAccountHttpGateway(client, noticeTemplates, {
    name: '认证考试助手',
    qrCodeUrl: null,
    eventToken: 'event-token',
    aesKey: Buffer.from(`${AES_KEY}=`, 'base64'),
    miniProgram: 'wx-mini',
  })
})
beforeEach(() => {
  wechat.requests.length = 0
})
afterAll(() => wechat.close())

async function failureWith(errcode: number, errmsg = ''): Promise<unknown> {
  answer = { errcode, errmsg }
  const error = await account.send(OPENID, examNotice).then(
    () => undefined,
    (caught: unknown) => caught,
  )
  expect(JSON.stringify([String(error), error instanceof Error && error.cause, error])).not.toContain(OPENID)
  return error
}

test('a notice becomes a template message that opens its page and carries its own id', async () => {
  answer = { errcode: 0, errmsg: 'ok', msgid: 1 }
  await account.send(OPENID, examNotice)
  const [request] = wechat.calls()
  expect(request).toMatchObject({ method: 'POST', path: '/cgi-bin/message/template/send' })
  expect(JSON.parse(request?.body ?? '')).toEqual({
    touser: OPENID,
    template_id: 'oa-exam',
    miniprogram: { appid: 'wx-mini', pagepath: examNotice.page },
    client_msg_id: examNotice.id,
    data: {
      thing1: { value: '云架构工程师' },
      time2: { value: '2020年7月25日 14:00' },
      // Twenty characters, the last of which says that it was cut.
      thing3: { value: '13:30 起入场，请备好有效身份证件…' },
    },
  })
})

test.each([
  [43004, 'not-following'],
  [50005, 'not-following'],
  [40003, 'unknown-address'],
  [46004, 'unknown-address'],
  [43019, 'blocked'],
  [43101, 'template-refused'],
])('%i refuses the receiver: %s', async (code, reason) => {
  const error = await failureWith(code, `require subscribe ${OPENID}`)
  expect(error).toBeInstanceOf(RecipientRefused)
  expect(error).toMatchObject({ reason })
})

test.each([
  [45009, 6 * 3600],
  [45011, 60],
  [43117, 600],
])('%i waits for %i seconds', async (code, seconds) => {
  const error = await failureWith(code)
  expect(error).toBeInstanceOf(GatewayBusy)
  expect(error).toMatchObject({ seconds })
})

test.each([40037, 43116, 47003])('%i refuses the message itself, whoever gets it', async (code) => {
  await expect(failureWith(code)).resolves.toBeInstanceOf(MessageRefused)
})

test.each([-1, 40125, 48001, 50002])('%i is no fault of the message', async (code) => {
  await expect(failureWith(code)).resolves.not.toBeInstanceOf(MessageRefused)
})

test.each([
  [-1, '', 'errcode -1'],
  [40037, '', 'errcode 40037 (the template id is not one of this account)'],
  [
    47003,
    `data.thing1.value invalid for ${OPENID}`,
    'errcode 47003 (a value does not fit its keyword, keyword thing1)',
  ],
])('%i is an outage that tells the operator why', async (code, errmsg, cause) => {
  const error = await failureWith(code, errmsg)
  expect(error).toBeInstanceOf(GatewayUnavailable)
  expect(error).toMatchObject({ cause })
})

test('a follower is known by the unionid, and nobody else is', async () => {
  answer = { subscribe: 1, openid: OPENID, unionid: 'u-1' }
  await expect(account.unionidOf(OPENID)).resolves.toBe('u-1')
  expect(wechat.calls()[0]?.query.get('openid')).toBe(OPENID)
  answer = { subscribe: 0, openid: OPENID }
  await expect(account.unionidOf(OPENID)).resolves.toBeNull()
  answer = { errcode: 40003, errmsg: 'invalid openid' }
  await expect(account.unionidOf(OPENID)).resolves.toBeNull()
  answer = { errcode: -1 }
  await expect(account.unionidOf(OPENID)).rejects.toBeInstanceOf(GatewayUnavailable)
})

const signedOf = (query: URLSearchParams) => ({
  signature: query.get('signature') ?? '',
  timestamp: query.get('timestamp') ?? '',
  nonce: query.get('nonce') ?? '',
  msg_signature: query.get('msg_signature') ?? '',
})

test('an encrypted event is read by its own account alone', () => {
  const xml = '<xml><Event><![CDATA[关注]]></Event></xml>'
  const { query, encrypted } = encryptedEvent('event-token', 'app', xml)
  expect(account.openEvent(encrypted, signedOf(query))).toBe(xml)
  const other = Buffer.from(encrypted, 'base64')
  other[20] = (other[20] ?? 0) ^ 1
  expect(() => account.openEvent(other.toString('base64'), signedOf(query))).toThrow(EventForged)
  expect(() => account.openEvent(encrypted, { ...signedOf(query), nonce: '1' })).toThrow(EventForged)
  expect(() => account.openEvent(encrypted, { ...signedOf(query), msg_signature: undefined })).toThrow(
    EventForged,
  )
})

test.each<[string, () => ReturnType<typeof encryptedEvent>]>([
  ['another account', () => encryptedEvent('event-token', 'wx-other', '<xml/>')],
  ['another key', () => encryptedEvent('event-token', 'app', '<xml/>', 'B'.repeat(43))],
  ['another token', () => encryptedEvent('other-token', 'app', '<xml/>')],
])('an event encrypted for %s is refused', (_, encrypt) => {
  const { query, encrypted } = encrypt()
  expect(() => account.openEvent(encrypted, signedOf(query))).toThrow(EventForged)
})

test('only WeChat, which knows the token, signs events', () => {
  const [timestamp, nonce] = ['1595553600', '8812']
  const signature = createHash('sha1').update(['event-token', timestamp, nonce].sort().join('')).digest('hex')
  expect(account.verifySignature({ signature, timestamp, nonce })).toBe(true)
  expect(account.verifySignature({ signature, timestamp, nonce: '8813' })).toBe(false)
  expect(account.verifySignature({ signature: signature.slice(2), timestamp, nonce })).toBe(false)
  const standin = new OfficialAccountStandin('助手', null, () => Promise.resolve())
  expect(standin.verifySignature({ signature, timestamp, nonce })).toBe(false)
})
