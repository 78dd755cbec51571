import { type SignatureHeaders, SignatureInvalid } from '../../../server/src/gateways/payment/payment-gateway'
import { SandboxCashier } from '../../../server/src/gateways/payment/sandbox-cashier'
import type { SandboxPayment } from '../../../server/src/gateways/payment/sandbox-platform'
import { SandboxPlatform, type SignedCallback } from '../../../server/src/gateways/payment/sandbox-platform'

const paid: SandboxPayment = {
  outTradeNo: 'ord_7fK2mQ9xTz4LpW8sVbN3cR',
  prepayId: 'sandbox1',
  amountFen: 60000,
  openid: 'o-1',
  state: 'SUCCESS',
  transactionId: '4200',
  refundState: null,
  outRefundNo: null,
  callbackHeld: false,
}
const noStore = {
  prepare: () => Promise.reject(new Error('not used')),
  byOrder: () => Promise.resolve(undefined),
  byPrepayId: () => Promise.resolve(undefined),
  byRefund: () => Promise.resolve(undefined),
  refunding: () => Promise.resolve([]),
  change: () => Promise.resolve(undefined),
  held: () => Promise.resolve([]),
}

let now: number
let platform: SandboxPlatform
let cashier: SandboxCashier

beforeEach(() => {
  now = Date.parse('2020-07-06T02:00:00Z')
  platform = new SandboxPlatform(() => now)
  cashier = new SandboxCashier(noStore, platform, () => 'http://127.0.0.1:1')
})

function headersOf({ headers }: SignedCallback): SignatureHeaders {
  return {
    timestamp: headers['Wechatpay-Timestamp'] ?? '',
    nonce: headers['Wechatpay-Nonce'] ?? '',
    signature: headers['Wechatpay-Signature'] ?? '',
    serial: headers['Wechatpay-Serial'] ?? '',
  }
}

test('a callback tells which order was paid and how much', () => {
  const callback = platform.paidCallback(paid)
  expect(cashier.parseNotification(headersOf(callback), callback.body)).toEqual({
    kind: 'transaction',
    id: 'EV-4200',
    transaction: { outTradeNo: paid.outTradeNo, state: 'SUCCESS', transactionId: '4200', amountFen: 60000 },
  })
})

test('a callback shows neither the order nor the amount without the key', () => {
  expect(platform.paidCallback(paid).body).not.toMatch(/ord_|60000/)
})

test.each([
  [
    'a changed body',
    (callback: SignedCallback) => ({ ...callback, body: callback.body.replace('EV-', 'EX-') }),
  ],
  ['another nonce', (callback: SignedCallback) => withHeader(callback, 'Wechatpay-Nonce', 'other')],
  ['another time', (callback: SignedCallback) => withHeader(callback, 'Wechatpay-Timestamp', '1593999999')],
  ['no time', (callback: SignedCallback) => withHeader(callback, 'Wechatpay-Timestamp', 'soon')],
  ['another key', (callback: SignedCallback) => withHeader(callback, 'Wechatpay-Serial', 'other')],
  ['no signature', (callback: SignedCallback) => withHeader(callback, 'Wechatpay-Signature', '')],
])('a callback with %s is refused', (_what, forge) => {
  const forged = forge(platform.paidCallback(paid))
  expect(() => cashier.parseNotification(headersOf(forged), forged.body)).toThrow(SignatureInvalid)
})

test('a callback signed by another platform is refused', () => {
  const foreign = new SandboxPlatform(() => now).paidCallback(paid)
  const headers = { ...headersOf(foreign), serial: platform.trust.serial }
  expect(() => cashier.parseNotification(headers, foreign.body)).toThrow(SignatureInvalid)
})

test('a callback is good for exactly five minutes', () => {
  const callback = platform.paidCallback(paid)
  now += 5 * 60_000
  expect(() => cashier.parseNotification(headersOf(callback), callback.body)).not.toThrow()
  now += 1
  expect(() => cashier.parseNotification(headersOf(callback), callback.body)).toThrow(SignatureInvalid)
})

function withHeader(callback: SignedCallback, name: string, value: string): SignedCallback {
  return { ...callback, headers: { ...callback.headers, [name]: value } }
}
