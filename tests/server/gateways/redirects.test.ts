import { gatewayConfig } from '../../../server/src/gateways/config'
import { createGateways, type Gateways } from '../../../server/src/gateways/create-gateways'
import { GatewayUnavailable } from '../../../server/src/gateways/outside'
import { type HttpDouble, startHttpDouble } from './http-double'
import { MemoryTokenStore } from './memory-token-store'
import { configuredTemplates } from './notice-templates'
import { examNotice } from './outgoing-notice'

let service: HttpDouble
let elsewhere: HttpDouble
let gateways: Gateways
let status = 302
let redirected: (path: string) => boolean

beforeAll(async () => {
  // Would sign anybody in, verify any account and take any message.
  elsewhere = await startHttpDouble(() => ({
    status: 200,
    body: JSON.stringify({
      openid: 'o-stranger',
      errcode: 0,
      access_token: 'stolen',
      phone_info: { purePhoneNumber: '13900000002', countryCode: '86' },
      account: { id: '1', kind: 'personal', verified: true },
      Response: { SendStatusSet: [{ Code: 'Ok' }] },
    }),
  }))
  service = await startHttpDouble(({ path, target }) =>
    redirected(path)
      ? { status, headers: { Location: `${elsewhere.url}${target}` } }
      : { status: 200, body: JSON.stringify({ access_token: 't', expires_in: 7200 }) },
  )
  const { url } = service
  const config = gatewayConfig.parse({
    WECHAT_APPID: 'wx-app',
    WECHAT_SECRET: 's',
    WECHAT_BASE_URL: url,
    IDENTITY_TOKEN_URL: `${url}/token`,
    IDENTITY_CLIENT_ID: 'exam',
    IDENTITY_CLIENT_SECRET: 's',
    IDENTITY_APP_ID: 'wx-identity',
    SMS_SECRET_ID: 'id',
    SMS_SECRET_KEY: 'k',
    SMS_SDK_APP_ID: '1400006666',
    SMS_SIGN_NAME: '签名',
    SMS_BASE_URL: url,
    OFFICIAL_ACCOUNT_APPID: 'wx-oa',
    OFFICIAL_ACCOUNT_SECRET: 's',
    OFFICIAL_ACCOUNT_TOKEN: 't',
    OFFICIAL_ACCOUNT_BASE_URL: url,
    NOTICE_TEMPLATES: configuredTemplates,
  })
  const unused = () => Promise.reject(new Error('not used'))
  gateways = createGateways(config, {
    sandboxStore: {
      prepare: unused,
      byOrder: unused,
      byPrepayId: unused,
      byRefund: unused,
      refunding: unused,
      change: unused,
      held: unused,
    },
    keep: unused,
    accessTokens: new MemoryTokenStore(),
    publicUrl: () => url,
    ownUrl: () => url,
    now: Date.now,
  })
})
afterAll(async () => {
  gateways.close()
  await service.close()
  await elsewhere.close()
})

test.each<[string, (path: string) => boolean, () => Promise<unknown>]>([
  ['signing in', () => true, () => gateways.wechat.identify('code')],
  ['an access token', () => true, () => gateways.wechat.phoneNumber('code')],
  ['a phone number', (path) => path.startsWith('/wxa'), () => gateways.wechat.phoneNumber('code')],
  ['the cloud account', () => true, () => gateways.identity.resolve('code')],
  ['an SMS', () => true, () => gateways.notices.sms.send('13900000002', examNotice)],
  [
    'a subscription message',
    (path) => path.endsWith('/send'),
    () => gateways.notices.subscription.send('o', examNotice),
  ],
  [
    'a template message',
    (path) => path.endsWith('/send'),
    () => gateways.notices.officialAccount.send('o', examNotice),
  ],
  ['a follower', (path) => path.endsWith('/info'), () => gateways.officialAccount.unionidOf('o')],
])(
  'a gateway that redirects %s elsewhere is unavailable, and nothing travels there',
  async (_what, which, call) => {
    redirected = which
    for (status of [301, 302, 307, 308]) await expect(call()).rejects.toBeInstanceOf(GatewayUnavailable)
    expect(elsewhere.requests).toEqual([])
  },
)
