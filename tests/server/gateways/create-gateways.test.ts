import { createGateways, type Environment } from '../../../server/src/gateways/create-gateways'
import { MemoryTokenStore } from './memory-token-store'

const create = (environment: Environment) =>
  createGateways(environment, {
    sandboxStore: {
      prepare: () => Promise.reject(new Error('not used')),
      byOrder: () => Promise.resolve(undefined),
      byPrepayId: () => Promise.resolve(undefined),
      change: () => Promise.resolve(undefined),
      held: () => Promise.resolve([]),
    },
    keep: () => Promise.resolve(),
    accessTokens: new MemoryTokenStore(),
    publicUrl: () => 'https://exam.example.com',
    ownUrl: () => 'http://127.0.0.1:1',
    now: Date.now,
  })

test('without configuration every outside service has its stand-in', () => {
  const { lines, cashier } = create({})
  expect(lines.map((line) => line.real)).toEqual(Array(7).fill(false))
  expect(cashier).not.toBeNull()
})

test('each configured service is real by itself', () => {
  const { lines } = create({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'exam@example.com' })
  expect(lines.filter((line) => line.real).map((line) => line.name)).toEqual(['mail'])
  const wechat = create({ WECHAT_APPID: 'wx-app', WECHAT_SECRET: 's' })
  expect(wechat.lines.filter((line) => line.real).map((line) => line.name)).toEqual(['WeChat sign-in'])
})

test('half a configuration stops the start and names what is missing', () => {
  expect(() => create({ WECHAT_APPID: 'wx-app' })).toThrow('WECHAT_SECRET')
  expect(() => create({ SMTP_URL: 'smtp://127.0.0.1:1' })).toThrow('MAIL_FROM')
  expect(() => create({ WECHAT_PAY_MERCHANT_ID: '1' })).toThrow('WECHAT_PAY_API_V3_KEY')
})
