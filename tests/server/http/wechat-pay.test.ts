import { randomUUID } from 'node:crypto'
import { START_MS } from '../../support/server'
import { deliver } from '../gateways/wechat-pay-books'
import { FORMER_SERIAL, formerPlatform, merchant } from '../gateways/wechat-pay-double'
import { order, seatsTaken } from '../support/candidate'
import { OPS_TOKEN } from '../support/certified'
import { orderNow } from '../support/paying'
import {
  callBack,
  demoCandidate,
  forgetOrders,
  openCases,
  place as placeOn,
  type Signing,
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
afterEach(() => forgetOrders(server))
afterAll(() => server.stop())

interface Callback extends Signing {
  id?: string
  resource?: object
}

const place = () => placeOn(server)

function notify(outTradeNo: string, { id = randomUUID(), resource = {}, ...signing }: Callback = {}) {
  const news = server.books.claim(outTradeNo)
  return callBack(server, { ...news, id, resource: { ...news.resource, ...resource } }, signing)
}

/** Everything a callback could change, by table. */
async function moneyRows() {
  const rows: Record<string, object[]> = {}
  for (const table of ['orders', 'registrations', 'sittings', 'payment_notifications', 'notices'])
    rows[table] = await server.sql(`select * from ${table} order by 1, 2`)
  return rows
}

test('the start-up lines say that paying is real', () => {
  expect(server.lines).toContain('WeChat Pay: real')
  expect(server.lines).toContain('mail: stand-in')
})

test('a signed callback pays the order once, however often it is replayed', async () => {
  const { api, id } = await place()
  expect((await notify(id, { id: 'EV-1' })).status).toBe(204)
  const paid = await moneyRows()
  expect((await notify(id, { id: 'EV-1' })).status).toBe(204)
  expect(await moneyRows()).toEqual(paid)
  expect((await notify(id, { id: 'EV-2' })).status).toBe(204)
  expect(await moneyRows()).toEqual({ ...paid, payment_notifications: expect.any(Array) })
  const events = await server.sql('select id from payment_notifications order by id')
  expect(events).toEqual([{ id: 'EV-1' }, { id: 'EV-2' }])
  expect((await orderNow(api, id)).status).toBe('paid')
  expect(await server.sql('select 1 from registrations where order_id = $1', [id])).toHaveLength(1)
})

test('a callback signed with the certificate that is being replaced counts as well', async () => {
  const { api, id } = await place()
  expect((await notify(id, { key: formerPlatform.privateKey, serial: FORMER_SERIAL })).status).toBe(204)
  expect((await orderNow(api, id)).status).toBe('paid')
})

test.each<[string, Callback, number, string]>([
  ['with one key’s serial and the other’s signature', { serial: FORMER_SERIAL }, 401, 'signature-invalid'],
  ['signed with a serial nobody configured', { serial: 'PUB_KEY_ID_1' }, 401, 'signature-invalid'],
  ['that tests whether signatures are checked', { probe: true }, 401, 'signature-invalid'],
  ['signed with another key', { key: merchant.privateKey }, 401, 'signature-invalid'],
  ['six minutes old', { at: Date.now() - 360_000 }, 401, 'signature-invalid'],
  ['of another merchant', { resource: { mchid: '1' } }, 401, 'signature-invalid'],
  ['over another amount', { resource: { amount: { total: 1 } } }, 400, 'invalid-request'],
  ['of an unknown order', { resource: { out_trade_no: 'ord_0' } }, 404, 'not-found'],
])('a callback %s pays nothing', async (_what, change, status, code) => {
  const { api, id } = await place()
  const before = await moneyRows()
  const refused = await notify(id, change)
  expect([refused.status, refused.body.code]).toEqual([status, code])
  expect(await moneyRows()).toEqual(before)
  expect((await orderNow(api, id)).status).toBe('unpaid')
})

test('a payment after the order expired gets the seat back while one is free', async () => {
  const { api, id } = await place()
  await server.advanceTo('2020-07-06T10:15:00+08:00')
  expect((await orderNow(api, id)).status).toBe('expired')
  const taken = await seatsTaken(server, SITTING)
  await notify(id)
  expect(await orderNow(api, id)).toMatchObject({ status: 'paid', closedAt: null })
  expect(await seatsTaken(server, SITTING)).toBe(taken + 1)
})

test('a payment whose callback was lost is found when the payment is prepared again', async () => {
  const { api, id } = await place()
  server.books.pay(id)
  const again = await api.post(`/v1/orders/${id}/payment`)
  expect([again.status, again.body.code]).toEqual([409, 'order-paid'])
  expect(again.body.registrationId).toMatch(/^reg_/)
})

test('an order that is closed at the gateway already, by who could not end it here, is ended and not offered for payment', async () => {
  const { api, id } = await place()
  const trade = server.books.entry(id)
  if (!trade) throw new Error('the books do not have the order')
  trade.state = 'CLOSED'
  const taken = await seatsTaken(server, SITTING)
  const again = await api.post(`/v1/orders/${id}/payment`)
  expect([again.status, again.body.code]).toEqual([409, 'order-cancelled'])
  expect((await orderNow(api, id)).status).toBe('cancelled')
  expect(await seatsTaken(server, SITTING)).toBe(taken - 1)
})

test('a payment at the very moment in which it is prepared again is found, too', async () => {
  const { api, id } = await place()
  server.books.beforePrepay = () => server.books.pay(id)
  const again = await api.post(`/v1/orders/${id}/payment`)
  server.books.beforePrepay = null
  expect([again.status, again.body.code]).toEqual([409, 'order-paid'])
})

test.each<[number, number]>([
  [1190, 7],
  [86_640, 16],
])('a backend that is dark for %i seconds hears of the payment at the %ith try', async (dark, tried) => {
  const { api, id } = await place()
  const news = server.books.pay(id)
  const tries = await deliver(async (after) => (after < dark ? 502 : (await callBack(server, news)).status))
  expect(tries).toBe(tried)
  expect((await orderNow(api, id)).status).toBe('paid')
})

test('a backend that is dark until no callback comes any more asks by itself', async () => {
  const { id } = await place()
  server.books.pay(id)
  expect(await deliver(async () => 502)).toBe(16)
  await server.advanceTo('2020-07-07T10:05:00+08:00')
  expect(await server.sql('select status from orders where id = $1', [id])).toEqual([{ status: 'paid' }])
})

const OTHER = 'ord_aaaaaaaaaaaaaaaaaaaaaa'
test.each<[string, Parameters<WechatPayServer['books']['pay']>[1], number, string]>([
  ['over 1 fen', { total: 1 }, 400, 'amountDiffers'],
  ['in a state that nobody knows', { state: 'PONDERING' }, 204, 'unknownState'],
  ['by the transaction of another order', { transactionId: '4200other' }, 400, 'paidTwice'],
])('a payment %s registers nobody: an operator sees it, and the seat is free again', async (...row) => {
  const [, change, status, kind] = row
  const { api, id } = await place()
  await server.sql(
    `insert into orders select '${OTHER}', 'AAAA-AAAA', candidate_id, 'practitioner', 'practitioner-2020-07', price_fen,
       amount_fen, 'paid', created_at, expires_at, null, created_at, null, '4200other' from orders where id = $1`,
    [id],
  )
  const taken = await seatsTaken(server, SITTING)
  const news = server.books.pay(id, change)
  expect((await callBack(server, news)).status).toBe(status)
  expect((await callBack(server, news)).status).toBe(status)
  await server.advanceTo('2020-07-06T10:15:00+08:00')
  expect((await orderNow(api, id)).status).toBe('expired')
  expect(await seatsTaken(server, SITTING)).toBe(taken - 1)
  const cases = await openCases(server)
  expect(cases.map((each) => [each.kind, each.orderId, each.expectedFen])).toEqual([[kind, id, 60000]])
  expect(await server.sql('select 1 from registrations where order_id = $1', [id])).toHaveLength(0)
})

test('a second payment of one order is an operator’s matter, and the registration stays', async () => {
  const { api, id } = await place()
  expect((await callBack(server, server.books.pay(id))).status).toBe(204)
  const twice = await callBack(server, server.books.pay(id, { transactionId: '4200twice' }))
  expect(twice.status).toBe(400)
  expect((await orderNow(api, id)).status).toBe('paid')
  expect(await openCases(server)).toMatchObject([{ kind: 'paidTwice', reference: '4200twice' }])
})

test.each([
  ['with a NUL in its number', 'ord_\0aaaaaaaaaaaaaaaaaaaaa', 'ord_?aaaaaaaaaaaaaaaaaaaaa'],
  ['of nobody', 'ord_9', 'ord_9'],
  ['with a number that is too long', 'x'.repeat(900), 'x'.repeat(64)],
])('a payment for an order %s is refused and shown to an operator once', async (_what, number, shown) => {
  const { id } = await place()
  const news = server.books.claim(id)
  const strange = { ...news, resource: { ...news.resource, out_trade_no: number } }
  expect((await callBack(server, strange)).status).toBe(404)
  expect((await callBack(server, strange)).status).toBe(404)
  expect(await openCases(server)).toMatchObject([
    { kind: 'unknownOrder', orderId: null, outTradeNo: shown, actualFen: 60000 },
  ])
})

test.each([
  ['no order', { out_trade_no: undefined }],
  ['no state', { trade_state: 7 }],
])('a callback that names %s is refused', async (_what, resource) => {
  const { id } = await place()
  expect((await notify(id, { resource })).status).toBe(400)
})

test('WeChat Pay being down prepares nothing and says so', async () => {
  const api = await demoCandidate(server)
  const { body } = await order(server, api, 'tca-architect', '2020-07')
  const answered = server.pay.requests.length
  await server.pay.close()
  const refused = await api.post(`/v1/orders/${body.id}/payment`)
  expect([refused.status, refused.body.code]).toEqual([503, 'gateway-unavailable'])
  expect((await orderNow(api, body.id)).status).toBe('unpaid')
  expect(server.pay.requests).toHaveLength(answered)
})
