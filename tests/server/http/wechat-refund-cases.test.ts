import { START_MS } from '../../support/server'
import { seatsTaken } from '../support/candidate'
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
afterEach(() => forgetOrders(server))
afterAll(() => server.stop())

test('a refund made in the console waits for the operator, whose word ends the registration', async () => {
  const { api, id } = await buy(server)
  const taken = await seatsTaken(server, SITTING)
  expect((await callBack(server, server.books.refundInConsole(id, 60000))).status).toBe(204)
  expect((await orderNow(api, id)).status).toBe('paid')
  const [open] = await openCases(server)
  expect(open).toMatchObject({
    kind: 'refundOutside',
    orderId: id,
    expectedFen: 60000,
    actualFen: 60000,
    reference: `console-${id}`,
  })
  const resolve = () =>
    operator(server).post(`/v1/ops/cases/${open?.id}/resolution`, { decision: 'refunded', note: 'checked' })
  for (let times = 0; times < 2; times += 1) {
    const resolved = await resolve()
    expect([resolved.status, resolved.body]).toMatchObject([
      200,
      { resolution: { decision: 'refunded', note: 'checked' } },
    ])
  }
  expect((await orderNow(api, id)).status).toBe('refunded')
  expect(await seatsTaken(server, SITTING)).toBe(taken - 1)
  const live = 'select 1 from registrations where order_id = $1 and closed_at is null'
  expect(await server.sql(live, [id])).toEqual([])
  expect(await refundsTold(server, id)).toEqual(['refundAccepted', 'refundPaid'])
  expect(await openCases(server)).toEqual([])
})

test('a candidate who gives back what was refunded in the console already is not left waiting', async () => {
  const { api, id } = await buy(server)
  await callBack(server, server.books.refundInConsole(id, 60000))
  expect((await giveBack(api, id)).body.status).toBe('refunded')
  expect(await refundsTold(server, id)).toEqual(['refundAccepted', 'refundPaid'])
  expect(await openCases(server)).toEqual([])
})

test('a part that was refunded in the console lets the candidate’s refund wait for the operator', async () => {
  const { api, id } = await buy(server)
  await callBack(server, server.books.refundInConsole(id, 100))
  expect((await giveBack(api, id)).body.status).toBe('refunding')
  expect((await openCases(server)).map(({ kind, reference }) => [kind, reference]).sort()).toEqual([
    ['refundOutside', `console-${id}`],
    ['refundRefused', 'INVALID_REQUEST'],
  ])
})

test('a case is resolved with a note, and without money there is nothing to end', async () => {
  const { id } = await place(server)
  await callBack(server, server.books.pay(id, { total: 1 }))
  const [open] = await openCases(server)
  const path = `/v1/ops/cases/${open?.id}/resolution`
  const refused = await operator(server).post(path, { decision: 'refunded', note: 'x' })
  expect([refused.status, refused.body.code]).toEqual([409, 'order-not-paid'])
  expect((await server.visitor.post(path, { decision: 'noted', note: 'x' })).status).toBe(401)
  const noted = await operator(server).post(path, { decision: 'noted', note: 'returned 1 fen' })
  expect(noted.body).toMatchObject({ resolution: { decision: 'noted', note: 'returned 1 fen', at: NOW } })
  expect(await openCases(server)).toEqual([])
  const missing = path.replace(/case_.{22}/, `case_${'0'.repeat(22)}`)
  expect((await operator(server).post(missing, { decision: 'noted', note: 'x' })).status).toBe(404)
})

/** The operator's word that the money of an order is back, on a case of this kind. */
async function sayRefunded(kind: string) {
  const open = (await openCases(server)).find((each) => each.kind === kind)
  const said = { decision: 'refunded', note: 'returned' }
  const { status, body } = await operator(server).post(`/v1/ops/cases/${open?.id}/resolution`, said)
  return [status, body] as const
}

test('what is no refund of the order ends no registration, whatever the operator says', async () => {
  const { api, id } = await buy(server)
  await callBack(server, server.books.pay(id, { transactionId: '4200twice' }))
  expect(await sayRefunded('paidTwice')).toMatchObject([
    400,
    { code: 'invalid-request', fields: ['decision'], detail: expect.stringContaining('noted') },
  ])
  expect((await openCases(server)).map(({ kind }) => kind)).toEqual(['paidTwice'])
  // The surplus returned: the order's own money is still there.
  await callBack(server, server.books.refundInConsole(id, 60000))
  expect(await sayRefunded('refundOutside')).toMatchObject([
    400,
    { detail: expect.stringContaining('¥1200.00') },
  ])
  expect((await orderNow(api, id)).status).toBe('paid')
  expect(await refundsTold(server, id)).toEqual([])
})

test('a surplus that went back is not the candidate’s refund, which is refused and waits', async () => {
  const { api, id } = await buy(server)
  await callBack(server, server.books.pay(id, { transactionId: '4200twice' }))
  await callBack(server, server.books.refundInConsole(id, 60000))
  for (const { id: open } of await openCases(server)) {
    const said = { decision: 'noted', note: 'surplus returned' }
    await operator(server).post(`/v1/ops/cases/${open}/resolution`, said)
  }
  expect((await giveBack(api, id)).body.status).toBe('refunding')
  expect(await refundsTold(server, id)).toEqual(['refundAccepted'])
  const [waiting] = await openCases(server)
  const say = (decision: string) =>
    operator(server).post(`/v1/ops/cases/${waiting?.id}/resolution`, { decision, note: 'by bank transfer' })
  expect([waiting?.kind, (await say('noted')).status]).toEqual(['refundRefused', 200])
  // Noted first, returned otherwise then: the order does not wait for ever.
  expect((await say('refunded')).status).toBe(200)
  expect((await orderNow(api, id)).status).toBe('refunded')
})

test('a refund of ours that returned a part ends once the rest went back in the console', async () => {
  const { api, id } = await buy(server)
  await giveBack(api, id)
  const whole = server.books.endRefund(`${id}-1`)
  const own = server.books.entry(id)?.refunds.get(`${id}-1`)
  if (own) own.amount = 100
  await callBack(server, { ...whole, resource: { ...whole.resource, amount: { total: 60000, refund: 100 } } })
  expect(await sayRefunded('refundAmountDiffers')).toMatchObject([
    400,
    { detail: expect.stringContaining('¥1.00') },
  ])
  await callBack(server, server.books.refundInConsole(id, 59900))
  await server.runJobs()
  expect((await orderNow(api, id)).status).toBe('refunded')
  expect(await refundsTold(server, id)).toEqual(['refundAccepted', 'refundPaid'])
  expect(await openCases(server)).toEqual([])
})

test('a payment that is heard of on the exam’s day or later is no registration: the money goes back', async () => {
  const { api, id } = await place(server)
  server.books.pay(id)
  await server.standClock('2020-07-27T10:00:00+08:00')
  await server.runJobs()
  expect((await orderNow(api, id)).status).toBe('refunding')
  expect(await server.sql('select id from registrations where order_id = $1', [id])).toEqual([])
  expect(await refundsTold(server, id)).toEqual(['refundAccepted'])
})

test('a part that went back ends nothing; the rest does, with both', async () => {
  const { api, id } = await buy(server)
  await callBack(server, server.books.refundInConsole(id, 100, `part-${id}`))
  expect(await sayRefunded('refundOutside')).toMatchObject([
    400,
    { detail: expect.stringContaining('¥1.00') },
  ])
  expect((await orderNow(api, id)).status).toBe('paid')
  await callBack(server, server.books.refundInConsole(id, 59900, `rest-${id}`))
  expect((await sayRefunded('refundOutside'))[0]).toBe(200)
  expect((await orderNow(api, id)).status).toBe('refunded')
  expect(await refundsTold(server, id)).toEqual(['refundAccepted', 'refundPaid'])
  expect(await openCases(server)).toEqual([])
})
