import { createGateways } from '../../../server/src/gateways/create-gateways'
import type { KeptMessage } from '../../../server/src/gateways/notices/notice-gateway'
import { parseConfig } from '../../../server/src/read-config'
import { MemoryTokenStore } from './memory-token-store'
import { configuredTemplates } from './notice-templates'
import { examNotice } from './outgoing-notice'

const kept: KeptMessage[] = []

const create = (environment: NodeJS.ProcessEnv) => {
  const gateways = createGateways(parseConfig(environment).gateways, {
    sandboxStore: {
      prepare: () => Promise.reject(new Error('not used')),
      byOrder: () => Promise.resolve(undefined),
      byPrepayId: () => Promise.resolve(undefined),
      byRefund: () => Promise.resolve(undefined),
      refunding: () => Promise.resolve([]),
      change: () => Promise.resolve(undefined),
      held: () => Promise.resolve([]),
    },
    keep: async (message) => void kept.push(message),
    accessTokens: new MemoryTokenStore(),
    publicUrl: () => 'https://exam.example.com',
    ownUrl: () => 'http://127.0.0.1:1',
    now: Date.now,
  })
  gateways.close()
  return { ...gateways, real: gateways.lines.filter((line) => line.real).map((line) => line.name) }
}

const wechat = { WECHAT_APPID: 'wx-app', WECHAT_SECRET: 's' }
const sms = { SMS_SECRET_ID: 'id', SMS_SECRET_KEY: 'k', SMS_SDK_APP_ID: '1400006666', SMS_SIGN_NAME: '签名' }
const official = {
  OFFICIAL_ACCOUNT_APPID: 'wx-oa',
  OFFICIAL_ACCOUNT_SECRET: 's',
  OFFICIAL_ACCOUNT_TOKEN: 't',
}
const NOTICE_TEMPLATES = configuredTemplates

test('without configuration every outside service has its stand-in', () => {
  const { lines, real, cashier } = create({})
  expect(lines).toHaveLength(7)
  expect(real).toEqual([])
  expect(cashier).not.toBeNull()
})

test.each<[string[], NodeJS.ProcessEnv]>([
  [['mail'], { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'exam@example.com' }],
  [['WeChat sign-in'], wechat],
  [['SMS'], { ...sms, NOTICE_TEMPLATES }],
  [['WeChat sign-in', 'subscription messages'], { ...wechat, NOTICE_TEMPLATES }],
  [['official account'], { ...official, WECHAT_APPID: 'wx-app', WECHAT_SECRET: 's', NOTICE_TEMPLATES }],
])('%j is real when all it needs is set', (names, environment) => {
  expect(create(environment).real).toEqual(expect.arrayContaining(names))
})

test.each<[string, NodeJS.ProcessEnv]>([
  ['WECHAT_SECRET', { WECHAT_APPID: 'wx-app' }],
  ['MAIL_FROM', { SMTP_URL: 'smtp://127.0.0.1:1' }],
  ['WECHAT_PAY_API_V3_KEY', { WECHAT_PAY_MERCHANT_ID: '1' }],
  ['SMS_SIGN_NAME', { ...sms, SMS_SIGN_NAME: undefined }],
  ['exam.sms', sms],
  ['OFFICIAL_ACCOUNT_TOKEN', { ...official, OFFICIAL_ACCOUNT_TOKEN: undefined }],
  ['WECHAT_APPID', official],
  ['result.officialAccount', { ...official, ...wechat }],
  [
    'exam.subscription',
    { ...wechat, NOTICE_TEMPLATES: '{"result":{"subscription":{"id":"T","data":{"thing1":"event"}}}}' },
  ],
  ['WECHAT_MINIPROGRAM_STATE', { WECHAT_MINIPROGRAM_STATE: 'beta' }],
])('half a configuration stops the start and names what is missing: %s', (name, environment) => {
  expect(() => create(environment)).toThrow(name)
})

test('the account that candidates follow has a name and a picture, real or not', () => {
  expect(create({}).officialAccount).toMatchObject({ name: '认证考试助手', qrCodeUrl: null })
  const set = {
    OFFICIAL_ACCOUNT_NAME: '考试通知',
    OFFICIAL_ACCOUNT_QR_URL: 'https://exam.example.com/qr.png',
  }
  expect(create(set).officialAccount).toMatchObject({
    name: '考试通知',
    qrCodeUrl: 'https://exam.example.com/qr.png',
  })
})

test('every stand-in keeps what it would have sent, with the notice and the page it opens, doubles too', async () => {
  const { notices } = create({})
  kept.length = 0
  const channels = ['sms', 'email', 'officialAccount', 'subscription'] as const
  for (const channel of channels) await notices[channel].send('somebody', examNotice)
  await notices.sms.send('somebody', examNotice)
  expect(kept.map(({ channel }) => channel)).toEqual([...channels, 'sms'])
  for (const message of kept) {
    // An SMS and a mail have no address of the mini-program.
    const link = ['sms', 'email'].includes(message.channel) ? null : examNotice.page
    expect(message).toMatchObject({ noticeId: examNotice.id, title: '明天考试', link })
    expect(message.text).toContain('云架构工程师')
    expect(JSON.stringify(message)).not.toContain('somebody')
  }
})
