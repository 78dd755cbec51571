import { START_MS } from '../../support/server'
import { deliver, type PaymentNews } from '../gateways/wechat-pay-books'
import type { Api } from '../support/api'
import { OPS_TOKEN, operator } from '../support/certified'
import { orderNow } from '../support/paying'
import {
  buy,
  callBack,
  forgetOrders,
  giveBack,
  openCases,
  place,
  refundsTold,
  startWechatPayServer,
  type WechatPayServer,
} from '../support/wechat-pay-server'

const NOW = '2020-07-06T10:00:00+08:00'
const SITTING = 'tca-architect-2020-07'
let server: WechatPayServer
beforeAll(async () => {
  server = await startWechatPayServer(NOW, { OPS_TOKEN })
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterEach(async () => {
  server.books.notEnough = false
  await forgetOrders(server)
})
afterAll(() => server.stop())

/** An order given back, whose money is on its way. */
async function refunding() {
  const { api, id } = await buy(server)
  expect((await giveBack(api, id)).body.status).toBe('refunding')
  return { api, id, own: `${id}-1` }
}

/** A payment that came when its seat was gone. */
async function seatGone() {
  const { api, id } = await place(server)
  await server.advanceTo('2020-07-06T10:15:00+08:00')
  const [sitting] = await server.sql<{ taken: number }>('select taken from sittings where id = $1', [SITTING])
  await server.sql('update sittings set taken = capacity where id = $1', [SITTING])
  await callBack(server, server.books.pay(id))
  await server.sql('update sittings set taken = $2 where id = $1', [SITTING, sitting?.taken])
  return { api, id, own: `${id}-1` }
}

const news = (...bring: ((own: string) => PaymentNews)[]) => bring
const success = (own: string) => server.books.endRefund(own)
const abnormal = (own: string) => server.books.endRefund(own, 'ABNORMAL')
const closed = (own: string) => server.books.endRefund(own, 'CLOSED')

describe.each([
  ['given back', refunding],
  ['paid when its seat was gone', seatGone],
])('the money of an order %s', (_what, begin) => {
  test.each([
    ['the callback alone', news(success)],
    ['a repeated callback', news(success, success, success)],
    ['a success after trouble', news(abnormal, success)],
    ['a success after the refund was closed', news(closed, success)],
    ['trouble that comes late', news(success, abnormal)],
  ])('is told once by %s', async (_how, brought) => {
    const { api, id, own } = await begin()
    for (const each of brought) expect((await callBack(server, each(own))).status).toBe(204)
    expect((await orderNow(api, id)).status).toBe('refunded')
    await server.runJobs()
    expect(await refundsTold(server, id)).toEqual(['refundAccepted', 'refundPaid'])
    expect(await openCases(server)).toEqual([])
  })
})

test('a refund whose callback never comes is asked for by the sweep, and told once', async () => {
  const { api, id, own } = await refunding()
  const lost = success(own)
  expect(await deliver(async () => 502)).toBe(16)
  await server.advanceTo('2020-07-07T10:05:00+08:00')
  expect((await orderNow(api, id)).refundPromise).toMatchObject({
    state: 'kept',
    promisedBy: '2020-07-13T10:00:00+08:00',
  })
  expect((await callBack(server, lost)).status).toBe(204)
  expect(await refundsTold(server, id)).toEqual(['refundAccepted', 'refundPaid'])
})

test.each<[string, object, string]>([
  ['under another number', { out_refund_no: 'somebody-else' }, 'refundOutside'],
  ['over a part of the amount', { amount: { total: 60000, refund: 1 } }, 'refundAmountDiffers'],
  ['without an amount', { amount: {} }, 'refundAmountDiffers'],
  ['in a state that nobody knows', { refund_status: 'PONDERING' }, 'unknownState'],
])('a signed refund %s ends nothing and is put before an operator once', async (_what, change, kind) => {
  const { api, id, own } = await refunding()
  const claim = success(own)
  server.books.endRefund(own, 'PROCESSING')
  const altered = { ...claim, resource: { ...claim.resource, ...change } }
  for (let times = 0; times < 2; times += 1) expect((await callBack(server, altered)).status).toBe(204)
  expect((await orderNow(api, id)).status).toBe('refunding')
  expect((await openCases(server)).map((each) => [each.kind, each.orderId])).toEqual([[kind, id]])
  expect(await refundsTold(server, id)).toEqual(['refundAccepted'])
})

test('a refund of an order that nobody has is refused and shown to an operator', async () => {
  const { own } = await refunding()
  const claim = success(own)
  const strange = { ...claim, resource: { ...claim.resource, out_trade_no: 'ord_\0' } }
  expect((await callBack(server, strange)).status).toBe(404)
  expect(await openCases(server)).toMatchObject([{ kind: 'unknownOrder', outTradeNo: 'ord_?' }])
})

/** The promise of the refund to the candidate and to the operator, and as a metric. */
async function promiseAt(api: Api, id: string, instant: string) {
  await server.standClock(instant)
  const { body } = await operator(server).get<{ items: { promise: string; state: string; why: string }[] }>(
    '/v1/ops/promises',
  )
  const seen = body.items.filter(({ promise }) => promise === 'refund').map(({ state, why }) => [state, why])
  return [(await orderNow(api, id)).refundPromise?.state, seen]
}

test('a refund in trouble is at risk within hours and broken after its days, until the money is back', async () => {
  const { api, id, own } = await refunding()
  await callBack(server, abnormal(own))
  expect((await openCases(server)).map(({ kind }) => kind)).toEqual(['refundAbnormal'])
  const why = 'refund ABNORMAL'
  expect(await promiseAt(api, id, '2020-07-06T13:59:59+08:00')).toEqual(['toCome', []])
  expect(await promiseAt(api, id, '2020-07-06T14:00:00+08:00')).toEqual(['atRisk', [['atRisk', why]]])
  expect(await promiseAt(api, id, '2020-07-13T10:00:00+08:00')).toEqual(['broken', [['broken', why]]])
  const metrics = (await operator(server).get<string>('/metrics')).body
  expect(metrics).toContain('refund_promises{state="broken"} 1\n')
  expect(metrics).toContain('money_cases_open{kind="refundAbnormal"} 1\n')
  success(own)
  await server.runJobs()
  expect(await promiseAt(api, id, '2020-07-13T10:01:00+08:00')).toEqual(['kept', []])
  expect(await openCases(server)).toEqual([])
  expect(await refundsTold(server, id)).toEqual(['refundAccepted', 'refundPaid'])
})

test('a balance that is too low is asked again until it is enough', async () => {
  const { api, id } = await buy(server)
  server.books.notEnough = true
  expect((await giveBack(api, id)).body.status).toBe('refunding')
  await server.runJobs()
  expect((await openCases(server)).map(({ kind }) => kind)).toEqual(['refundNotEnough'])
  expect(await promiseAt(api, id, '2020-07-06T14:00:00+08:00')).toEqual([
    'atRisk',
    [['atRisk', 'refund NOT_ENOUGH']],
  ])
  server.books.notEnough = false
  await server.runJobs()
  expect(await promiseAt(api, id, '2020-07-06T14:01:00+08:00')).toEqual(['toCome', []])
  success(`${id}-1`)
  await server.runJobs()
  expect((await orderNow(api, id)).status).toBe('refunded')
  expect(await openCases(server)).toEqual([])
})

test('money that went back before anybody registered is judged by the refund itself', async () => {
  const { api, id } = await place(server)
  server.books.pay(id)
  server.books.refundInConsole(id, 60000)
  expect((await orderNow(api, id)).status).toBe('refunding')
  expect((await openCases(server)).map(({ kind }) => kind)).toEqual(['refundRefused'])
  const [open] = await openCases(server)
  await operator(server).post(`/v1/ops/cases/${open?.id}/resolution`, { decision: 'refunded', note: 'seen' })
  expect((await orderNow(api, id)).status).toBe('refunded')
  expect(await refundsTold(server, id)).toEqual(['refundPaid'])
})
