import {
  CodeRefused,
  GatewayBusy,
  GatewayUnavailable,
  PersonRefused,
} from '../../../server/src/gateways/outside'
import { WechatClient } from '../../../server/src/gateways/wechat/client'
import { WechatHttpGateway } from '../../../server/src/gateways/wechat/sign-in'
import { type DoubleAnswer, type HttpDouble, type ReceivedRequest, startHttpDouble } from './http-double'
import { MemoryTokenStore } from './memory-token-store'

let wechat: HttpDouble
let tokens: string[]

function json(value: object): DoubleAnswer {
  return { status: 200, body: JSON.stringify(value) }
}

function play(request: ReceivedRequest): DoubleAnswer {
  if (request.path === '/cgi-bin/stable_token') {
    const { appid, secret, grant_type } = JSON.parse(request.body)
    if (appid !== 'wx-app' || secret !== 's3cret' || grant_type !== 'client_credential') {
      return json({ errcode: 40125, errmsg: 'invalid appsecret' })
    }
    return json({ access_token: tokens.shift(), expires_in: 7200 })
  }
  if (request.path === '/sns/jscode2session') {
    const code = request.query.get('js_code')
    if (code === 'good' && request.query.get('appid') === 'wx-app') {
      return json({ openid: 'o-123', unionid: 'u-1', session_key: 'k' })
    }
    if (code === 'used') return json({ errcode: 40163, errmsg: 'code been used' })
    if (code && /^\d+$/.test(code)) return json({ errcode: Number(code), errmsg: 'refused' })
    if (code === 'unknown') return json({ errcode: 40029, errmsg: 'invalid code' })
    return code === 'html' ? { status: 502, body: '<html>' } : json({ errcode: -1, errmsg: 'system busy' })
  }
  if (request.query.get('access_token') === 'stale') return json({ errcode: 42001, errmsg: 'expired' })
  const { code } = JSON.parse(request.body)
  const phones: Record<string, object> = {
    good: { phoneNumber: '+8613900000002', purePhoneNumber: '13900000002', countryCode: '86' },
    abroad: { phoneNumber: '+85261234567', purePhoneNumber: '61234567', countryCode: 852 },
    nowhere: { purePhoneNumber: '61234567' },
  }
  return phones[code]
    ? json({ errcode: 0, phone_info: phones[code] })
    : json({ errcode: 40029, errmsg: 'invalid code' })
}

beforeEach(async () => {
  tokens = ['fresh', 'second']
  wechat = await startHttpDouble(play)
})
afterEach(() => wechat.close())

const gateway = () => {
  const credentials = { appId: 'wx-app', secret: 's3cret', baseUrl: wechat.url }
  return new WechatHttpGateway(new WechatClient('wechat', credentials, new MemoryTokenStore(), Date.now))
}

test('a wx.login code becomes the openid', async () => {
  await expect(gateway().identify('good')).resolves.toEqual({ openid: 'o-123', unionid: 'u-1' })
})

test.each(['used', 'unknown'])('a code that WeChat calls %s is refused', async (code) => {
  await expect(gateway().identify(code)).rejects.toBeInstanceOf(CodeRefused)
})

test.each(['busy', 'html'])('WeChat answering %s is an outage, not a refusal', async (code) => {
  await expect(gateway().identify(code)).rejects.toBeInstanceOf(GatewayUnavailable)
})

test.each<[number, string, new (...args: never[]) => Error]>([
  [40226, 'keeps the person out', PersonRefused],
  [40029, 'does not know the code', CodeRefused],
  [40163, 'has seen the code before', CodeRefused],
  [45011, 'had too many tries of this person', GatewayBusy],
  [-1, 'is busy itself', GatewayUnavailable],
  [40013, 'does not know the app', GatewayUnavailable],
  [40125, 'refuses the secret', GatewayUnavailable],
])('%i at sign-in: WeChat %s', async (errcode, _words, kind) => {
  const code = errcode < 0 ? 'busy' : String(errcode)
  await expect(gateway().identify(code)).rejects.toBeInstanceOf(kind)
})

test('an outage does not repeat the secret or the code', async () => {
  await wechat.close()
  const error = await gateway()
    .identify('good')
    .catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(GatewayUnavailable)
  expect(JSON.stringify([String(error), error instanceof Error && error.cause])).not.toMatch(/s3cret|good/)
})

test('a phone code becomes the number, and the access token is asked for once', async () => {
  const one = gateway()
  await expect(one.phoneNumber('good')).resolves.toEqual({ countryCode: '86', number: '13900000002' })
  await expect(one.phoneNumber('abroad')).resolves.toEqual({ countryCode: '852', number: '61234567' })
  await expect(one.phoneNumber('nowhere')).rejects.toBeInstanceOf(GatewayUnavailable)
  await expect(one.phoneNumber('bad')).rejects.toBeInstanceOf(CodeRefused)
  expect(wechat.requests.filter((each) => each.path === '/cgi-bin/stable_token')).toHaveLength(1)
})

test('an access token that ended early is renewed and the call repeated', async () => {
  tokens = ['stale', 'fresh']
  await expect(gateway().phoneNumber('good')).resolves.toMatchObject({ number: '13900000002' })
  expect(wechat.requests).toHaveLength(4)
})
