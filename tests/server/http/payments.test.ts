import { START_MS } from '../../support/server'
import { type Order, order, readyCandidate, seatsTaken } from '../support/candidate'
import { type Callback, orderNow, payFor, play, prepare } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

const NOW = '2020-07-06T10:00:00+08:00'
const SITTING = 'tca-architect-2020-07'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW, { RATE_LIMIT_FACTOR: '100' })
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(() => server.stop())

const place = async () => {
  const api = await readyCandidate(server)
  const { body } = await order(server, api, 'tca-architect', '2020-07')
  return { api, id: body.id }
}
const registrationsOf = (orderId: string) =>
  server.sql<{ id: string }>('select id from registrations where order_id = $1', [orderId])

/** Everything a callback could change, by table. */
async function moneyRows() {
  const rows: Record<string, object[]> = {}
  for (const table of ['orders', 'registrations', 'sittings', 'payment_notifications', 'notices'])
    rows[table] = await server.sql(`select * from ${table} order by 1, 2`)
  return rows
}

test.each<Callback>(['before', 'after', 'late', 'twice', 'never'])(
  'a payment whose callback comes %s is one registration',
  async (callback) => {
    const { api, id } = await place()
    expect(await play(server, await prepare(api, id), 'paid', callback)).toBe('SUCCESS')
    const paid = await orderNow(api, id)
    expect(paid).toMatchObject({ status: 'paid', paidAt: NOW })
    await server.advanceTo('2020-07-06T10:05:00+08:00')
    expect(await orderNow(api, id)).toEqual(paid)
    expect((await registrationsOf(id)).map((each) => each.id)).toEqual([paid.registrationId])
  },
)

test('a late callback alone makes the order paid, without anybody looking', async () => {
  const { api, id } = await place()
  await play(server, await prepare(api, id), 'paid', 'late')
  const status = () => server.sql<{ status: string }>('select status from orders where id = $1', [id])
  expect(await status()).toEqual([{ status: 'unpaid' }])
  await server.advanceTo('2020-07-06T10:02:00+08:00')
  expect(await status()).toEqual([{ status: 'paid' }])
})

test('paid in its last minutes, after the closing, nothing offers what can no longer be asked for', async () => {
  await server.standClock('2020-07-14T23:55:00+08:00')
  const { api, id } = await place()
  const parameters = await prepare(api, id)
  await server.standClock('2020-07-15T00:05:00+08:00')
  await play(server, parameters, 'paid')
  const { registrationId, refund } = await orderNow(api, id)
  expect(refund?.allowed).toBe(false)
  const told = await server.sql<{ body: string[] }>(
    "select body from notices where cause = 'registered:' || $1",
    [registrationId],
  )
  expect(told.map(({ body }) => body[3])).toEqual(['报名已截止，这次报名不能再申请退款或延期。'])
})

test('a cancelled or failed payment leaves the order to be paid', async () => {
  const { api, id } = await place()
  const parameters = await prepare(api, id)
  expect(await play(server, parameters, 'cancelled')).toBe('NOTPAY')
  expect(await play(server, parameters, 'failed')).toBe('PAYERROR')
  expect((await orderNow(api, id)).status).toBe('unpaid')
  expect(await play(server, parameters, 'paid')).toBe('SUCCESS')
  expect((await orderNow(api, id)).status).toBe('paid')
})

test('an order expires at fifteen minutes to the millisecond, frees its seat and cannot be paid', async () => {
  const { api, id } = await place()
  const parameters = await prepare(api, id)
  const taken = await seatsTaken(server, SITTING)
  await server.advanceTo('2020-07-06T10:14:59.999+08:00')
  expect(await seatsTaken(server, SITTING)).toBe(taken)
  await server.advanceTo('2020-07-06T10:15:00+08:00')
  expect((await orderNow(api, id)).status).toBe('expired')
  expect(await seatsTaken(server, SITTING)).toBe(taken - 1)
  expect(await play(server, parameters, 'paid')).toBe('CLOSED')
  const refused = await api.post(`/v1/orders/${id}/payment`)
  expect([refused.status, refused.body.code]).toEqual([409, 'order-expired'])
  expect((await order(server, api, 'tca-architect', '2020-07')).status).toBe(201)
})

test('an order that was paid in time does not expire, though nobody heard of it', async () => {
  const { api, id } = await place()
  await play(server, await prepare(api, id), 'paid', 'never')
  await server.advanceTo('2020-07-06T10:20:00+08:00')
  const [row] = await server.sql<{ status: string }>('select status from orders where id = $1', [id])
  expect(row?.status).toBe('paid')
})

test('cancelling frees the seat once, however often it is asked for', async () => {
  const { api, id } = await place()
  await prepare(api, id)
  const taken = await seatsTaken(server, SITTING)
  const cancel = () => api.post<Order>(`/v1/orders/${id}/cancellation`)
  const answers = await Promise.all([cancel(), cancel()])
  answers.push(await cancel())
  expect(answers.map((each) => [each.status, each.body.status])).toEqual(Array(3).fill([200, 'cancelled']))
  expect(await seatsTaken(server, SITTING)).toBe(taken - 1)
  expect((await api.post(`/v1/orders/${id}/payment`)).body.code).toBe('order-cancelled')
})

test('cancelling an order that was just paid says so, and the registration stays', async () => {
  const { api, id } = await place()
  await play(server, await prepare(api, id), 'paid', 'never')
  const refused = await api.post(`/v1/orders/${id}/cancellation`)
  expect([refused.status, refused.body.code]).toEqual([409, 'order-paid'])
  expect(await registrationsOf(id)).toHaveLength(1)
  expect((await api.post(`/v1/orders/${id}/payment`)).body.code).toBe('order-paid')
})

test('a callback without a true signature is refused and changes nothing', async () => {
  const { api, id } = await place()
  await prepare(api, id)
  const body = {
    id: 'EV-1',
    create_time: NOW,
    event_type: 'TRANSACTION.SUCCESS',
    resource_type: 'encrypt-resource',
    resource: {
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: 'AAAA',
      nonce: '123456789012',
      associated_data: '',
    },
  }
  const headers = {
    'Wechatpay-Timestamp': String(Math.floor(Date.now() / 1000)),
    'Wechatpay-Nonce': 'n',
    'Wechatpay-Signature': 'AAAA',
    'Wechatpay-Serial': 'PUB_KEY_ID_0',
  }
  const path = '/v1/payments/wechat/notify'
  const before = await moneyRows()
  const forged = await server.visitor.post(path, body, { headers })
  expect([forged.status, forged.body.code]).toEqual([401, 'signature-invalid'])
  const unsigned = await server.visitor.post(path, body)
  expect([unsigned.status, unsigned.body.code]).toEqual([400, 'invalid-request'])
  expect(await moneyRows()).toEqual(before)
  expect((await orderNow(api, id)).status).toBe('unpaid')
})

test('two subjects of one day get the two slots of the afternoon', async () => {
  const api = await readyCandidate(server)
  const first = await payFor(server, api, 'tca-sysops', '2020-07')
  await server.standClock('2020-07-06T10:01:00+08:00')
  const second = await payFor(server, api, 'tca-developer', '2020-07')
  const rows = await server.sql(
    'select order_id, slot from registrations where order_id = any($1) order by slot',
    [[first.id, second.id]],
  )
  expect(rows).toEqual([
    { order_id: first.id, slot: 1 },
    { order_id: second.id, slot: 2 },
  ])
})

test('an order that cannot be ended keeps no other from ending', async () => {
  const stuck = await place()
  await server.standClock('2020-07-06T10:00:01+08:00')
  const later = await place()
  const statuses = () =>
    server.sql('select status from orders where id = any($1) order by created_at', [[stuck.id, later.id]])
  await server.sql(`create function refuse() returns trigger language plpgsql as
    'begin raise exception ''this one cannot be changed''; end'`)
  await server.sql(`create trigger refuse before update on orders for each row when (new.id = '${stuck.id}')
    execute function refuse()`)
  await server.advanceTo('2020-07-06T10:15:01+08:00')
  expect(await statuses()).toEqual([{ status: 'unpaid' }, { status: 'expired' }])
  await server.sql('drop trigger refuse on orders')
  await server.runJobs()
  expect(await statuses()).toEqual([{ status: 'expired' }, { status: 'expired' }])
})
