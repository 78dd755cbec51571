import { GatewayUnavailable } from '../../../server/src/gateways/outside'
import { verifyLines } from '../../../server/src/gateways/payment/v3'
import type { Patience } from '../../../server/src/gateways/payment/v3-client'
import { WechatPayGateway } from '../../../server/src/gateways/payment/wechat-pay'
import { until } from '../../support/postgres/cluster'
import type { DoubleAnswer, HttpDouble, ReceivedRequest } from './http-double'
import {
  API_V3_KEY,
  FORMER_SERIAL,
  formerPlatform,
  merchant,
  PLATFORM_SERIAL,
  platform,
  platformHeaders,
  probeHeaders,
  startWechatPayDouble,
} from './wechat-pay-double'

let pay: HttpDouble
let answer: (request: ReceivedRequest) => DoubleAnswer | Promise<DoubleAnswer>

const ok = (value: object): DoubleAnswer => ({ status: 200, body: JSON.stringify(value) })
const refusal = (status: number, code: string): DoubleAnswer => ({ status, body: JSON.stringify({ code }) })

beforeEach(async () => {
  pay = await startWechatPayDouble((request) => answer(request))
})
afterEach(() => pay.close())

function gateway(privateKey = merchant.privateKey, patience?: Patience) {
  return new WechatPayGateway(
    { merchantId: '1900000001', serial: 'MERCHANT-SERIAL', privateKey, baseUrl: pay.url },
    {
      appId: 'wx-app',
      merchantId: '1900000001',
      keyOf: (serial) =>
        ({ [PLATFORM_SERIAL]: platform.publicKey, [FORMER_SERIAL]: formerPlatform.publicKey })[serial],
      serial: PLATFORM_SERIAL,
      apiV3Key: API_V3_KEY,
      now: Date.now,
    },
    () => 'https://exam.example.com/v1/payments/wechat/notify',
    patience,
  )
}

const request = {
  outTradeNo: 'ord_7fK2mQ9xTz4LpW8sVbN3cR',
  description: '云架构工程师 TCA 考试报名',
  amountFen: 60000,
  openid: 'o-123',
  expiresAt: new Date('2020-07-06T02:15:00.096Z'),
}

test('a prepared payment is signed for the phone over appId, time, nonce and package', async () => {
  answer = () => ok({ prepay_id: 'wx2014' })
  const parameters = await gateway().prepay(request)
  expect(parameters).toMatchObject({ package: 'prepay_id=wx2014', signType: 'RSA' })
  const lines = ['wx-app', parameters.timeStamp, parameters.nonceStr, parameters.package]
  expect(verifyLines(lines, parameters.paySign, merchant.publicKey)).toBe(true)
  expect(JSON.parse(pay.requests[0]?.body ?? '')).toEqual({
    appid: 'wx-app',
    mchid: '1900000001',
    description: request.description,
    out_trade_no: request.outTradeNo,
    // Documented without a part of a second, which orders have.
    time_expire: '2020-07-06T10:15:00+08:00',
    notify_url: 'https://exam.example.com/v1/payments/wechat/notify',
    amount: { total: 60000, currency: 'CNY' },
    payer: { openid: 'o-123' },
  })
})

test('a request signed with another key is refused, and that is an outage', async () => {
  answer = () => ok({ prepay_id: 'wx2014' })
  await expect(gateway(platform.privateKey).prepay(request)).rejects.toBeInstanceOf(GatewayUnavailable)
})

test('an answer that the platform did not sign, or signed long ago, counts for nothing', async () => {
  const body = JSON.stringify({ out_trade_no: request.outTradeNo, trade_state: 'SUCCESS' })
  answer = () => ({ status: 200, body, headers: platformHeaders(body, Date.now(), merchant.privateKey) })
  await expect(gateway().query(request.outTradeNo)).rejects.toBeInstanceOf(GatewayUnavailable)
  answer = () => ({ status: 200, body, headers: platformHeaders(body, Date.now() - 301_000) })
  await expect(gateway().query(request.outTradeNo)).rejects.toBeInstanceOf(GatewayUnavailable)
})

test('both keys of a merchant who changes over are believed, and every request names the new one', async () => {
  const body = JSON.stringify({ out_trade_no: request.outTradeNo, trade_state: 'NOTPAY' })
  const signedBy = (serial: string, key = formerPlatform.privateKey) => {
    answer = () => ({ status: 200, body, headers: platformHeaders(body, Date.now(), key, serial) })
    return gateway().query(request.outTradeNo)
  }
  await expect(signedBy(PLATFORM_SERIAL, platform.privateKey)).resolves.toMatchObject({ state: 'NOTPAY' })
  await expect(signedBy(FORMER_SERIAL)).resolves.toMatchObject({ state: 'NOTPAY' })
  // One key's serial with the other's signature, and a serial that is not configured.
  await expect(signedBy(PLATFORM_SERIAL)).rejects.toBeInstanceOf(GatewayUnavailable)
  await expect(signedBy('PUB_KEY_ID_0000000000000002')).rejects.toBeInstanceOf(GatewayUnavailable)
  // Nothing but the question went out: no key is ever fetched.
  expect(pay.requests.map(({ path }) => path.split('/').at(-1))).toEqual(Array(4).fill(request.outTradeNo))
  for (const { headers } of pay.requests) expect(headers['wechatpay-serial']).toBe(PLATFORM_SERIAL)
})

test('an answer that tests whether signatures are checked is refused, and the question asked once more', async () => {
  const body = JSON.stringify({ out_trade_no: request.outTradeNo, trade_state: 'SUCCESS' })
  const probe = () => ({ status: 200, body, headers: probeHeaders(body) })
  answer = () => (pay.requests.length === 1 ? probe() : refusal(404, 'ORDER_NOT_EXIST'))
  await expect(gateway().query(request.outTradeNo)).resolves.toBeNull()
  answer = probe
  await expect(gateway().query(request.outTradeNo)).rejects.toBeInstanceOf(GatewayUnavailable)
})

test('a query tells what was paid, and an order the platform never saw is null', async () => {
  answer = ({ query }) =>
    query.get('mchid') === '1900000001'
      ? ok({
          out_trade_no: request.outTradeNo,
          trade_state: 'SUCCESS',
          transaction_id: '4200',
          amount: { total: 60000 },
        })
      : refusal(400, 'PARAM_ERROR')
  await expect(gateway().query(request.outTradeNo)).resolves.toEqual({
    outTradeNo: request.outTradeNo,
    state: 'SUCCESS',
    transactionId: '4200',
    amountFen: 60000,
  })
  answer = () => refusal(404, 'ORDER_NOT_EXIST')
  await expect(gateway().query(request.outTradeNo)).resolves.toBeNull()
})

test('closing says when the payment was quicker', async () => {
  answer = () => ({ status: 204 })
  await expect(gateway().close(request.outTradeNo)).resolves.toBe('closed')
  answer = () => refusal(400, 'ORDERPAID')
  await expect(gateway().close(request.outTradeNo)).resolves.toBe('paid')
})

test('a refund returns the whole amount under its own number', async () => {
  answer = () => ok({ status: 'PROCESSING' })
  const refund = { outTradeNo: request.outTradeNo, outRefundNo: 'r1', amountFen: 60000, reason: '席位已满' }
  await expect(gateway().refund(refund)).resolves.toEqual({
    outTradeNo: request.outTradeNo,
    outRefundNo: 'r1',
    amountFen: 60000,
    state: 'PROCESSING',
  })
  expect(JSON.parse(pay.requests[0]?.body ?? '')).toMatchObject({
    out_refund_no: 'r1',
    amount: { refund: 60000, total: 60000 },
  })
})

test.each<[number, string, object]>([
  [403, 'NOT_ENOUGH', { state: 'NOT_ENOUGH', code: 'NOT_ENOUGH' }],
  [400, 'INVALID_REQUEST', { state: 'REFUSED', code: 'INVALID_REQUEST' }],
  [404, 'RESOURCE_NOT_EXISTS', { state: 'REFUSED', code: 'RESOURCE_NOT_EXISTS' }],
])('a refund that is refused with %i %s is no outage', async (status, code, standing) => {
  answer = () => refusal(status, code)
  const refund = { outTradeNo: request.outTradeNo, outRefundNo: 'r1', amountFen: 60000, reason: '席位已满' }
  await expect(gateway().refund(refund)).resolves.toEqual(standing)
  answer = () => refusal(429, 'FREQUENCY_LIMITED')
  await expect(gateway().refund(refund)).rejects.toBeInstanceOf(GatewayUnavailable)
})

test('a refund is asked for by its number; one that was never asked for is null', async () => {
  const told = {
    out_trade_no: 'o1',
    out_refund_no: 'r1',
    status: 'ABNORMAL',
    amount: { refund: 1, total: 9 },
  }
  answer = ({ path }) => (path.endsWith('/refunds/r1') ? ok(told) : refusal(404, 'RESOURCE_NOT_EXISTS'))
  await expect(gateway().queryRefund('r1')).resolves.toEqual({
    outTradeNo: 'o1',
    outRefundNo: 'r1',
    amountFen: 1,
    state: 'ABNORMAL',
  })
  await expect(gateway().queryRefund('r2')).resolves.toBeNull()
  answer = () => refusal(403, 'NO_AUTH')
  await expect(gateway().queryRefund('r1')).resolves.toEqual({ state: 'REFUSED', code: 'NO_AUTH' })
  answer = () => ok({ ...told, status: undefined })
  await expect(gateway().queryRefund('r1')).rejects.toBeInstanceOf(GatewayUnavailable)
})

test.each([
  [
    'in another currency',
    { amount: { total: 60000, currency: 'USD' } },
    { state: 'SUCCESS', amountFen: null },
  ],
  ['in a state nobody knows', { trade_state: 'PONDERING' }, { state: 'UNKNOWN', amountFen: 60000 }],
])('a payment %s is told as that', async (_what, change, told) => {
  const paid = {
    out_trade_no: 'o1',
    trade_state: 'SUCCESS',
    transaction_id: '4200',
    amount: { total: 60000 },
  }
  answer = () => ok({ ...paid, ...change })
  await expect(gateway().query('o1')).resolves.toMatchObject(told)
  answer = () => refusal(403, 'TRADE_ERROR')
  await expect(gateway().query('o1')).resolves.toMatchObject({ state: 'UNKNOWN' })
  await expect(gateway().close('o1')).resolves.toBe('refused')
})

describe('a platform that takes requests and answers none', () => {
  const silence = () => new Promise<DoubleAnswer>(() => undefined)
  const { outTradeNo } = request

  test('is asked three times, and then keeps nobody waiting', async () => {
    answer = silence
    const silent = gateway(merchant.privateKey, { timeoutMs: 500, pauseMs: 60_000 })
    for (let asked = 0; asked < 6; asked += 1) {
      await expect(silent.query(outTradeNo)).rejects.toBeInstanceOf(GatewayUnavailable)
    }
    expect(pay.requests).toHaveLength(3)
  })

  test('is asked again after a pause, and as ever once it answers', async () => {
    answer = silence
    const silent = gateway(merchant.privateKey, { timeoutMs: 500, pauseMs: 1 })
    for (let asked = 0; asked < 3; asked += 1) await silent.query(outTradeNo).catch(() => undefined)
    answer = () => refusal(404, 'ORDER_NOT_EXIST')
    const answers = async () => (await silent.query(outTradeNo).catch(() => 'none')) === null
    await until(answers, 10_000, 'an answer')
    expect(await silent.query(outTradeNo)).toBeNull()
  })

  test('that refuses at once is asked each time', async () => {
    answer = () => refusal(500, 'SYSTEM_ERROR')
    const refusing = gateway()
    for (let asked = 0; asked < 6; asked += 1) {
      await expect(refusing.query(outTradeNo)).rejects.toBeInstanceOf(GatewayUnavailable)
    }
    expect(pay.requests).toHaveLength(6)
  })
})
