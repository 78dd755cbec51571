import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encryptResource } from '../../../server/src/gateways/payment/v3'
import { START_MS } from '../../support/server'
import type { DoubleAnswer, HttpDouble, ReceivedRequest } from '../gateways/http-double'
import {
  API_V3_KEY,
  merchant,
  PLATFORM_SERIAL,
  platform,
  platformHeaders,
  startWechatPayDouble,
} from '../gateways/wechat-pay-double'
import { order, seatsTaken } from '../support/candidate'
import { orderNow, prepare } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

const NOW = '2020-07-06T10:00:00+08:00'
const SITTING = 'tca-architect-2020-07'
const keys = mkdtempSync(join(tmpdir(), 'wechat-pay-keys-'))
let pay: HttpDouble
let server: BuyingServer

function play({ method, path }: ReceivedRequest): DoubleAnswer {
  const json = (status: number, value: object) => ({ status, body: JSON.stringify(value) })
  if (path.endsWith('/jsapi')) return json(200, { prepay_id: `wx${randomUUID().replaceAll('-', '')}` })
  if (path.endsWith('/close')) return { status: 204 }
  if (path.endsWith('/refunds')) return json(200, { status: 'PROCESSING' })
  const outTradeNo = path.split('/').at(-1)
  return method === 'GET' ? json(200, { out_trade_no: outTradeNo, trade_state: 'NOTPAY' }) : json(404, {})
}

beforeAll(async () => {
  pay = await startWechatPayDouble(play)
  const file = (name: string, pem: string | Buffer) => {
    writeFileSync(join(keys, name), pem)
    return join(keys, name)
  }
  server = await startBuyingServer(NOW, {
    WECHAT_APPID: 'wx-app',
    WECHAT_SECRET: 'unused',
    WECHAT_BASE_URL: pay.url,
    WECHAT_PAY_MERCHANT_ID: '1900000001',
    WECHAT_PAY_CERTIFICATE_SERIAL: 'MERCHANT-SERIAL',
    WECHAT_PAY_PRIVATE_KEY_FILE: file('m.pem', merchant.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    WECHAT_PAY_PUBLIC_KEY_ID: PLATFORM_SERIAL,
    WECHAT_PAY_PUBLIC_KEY_FILE: file('p.pem', platform.publicKey.export({ type: 'spki', format: 'pem' })),
    WECHAT_PAY_API_V3_KEY: API_V3_KEY.toString(),
    WECHAT_PAY_BASE_URL: pay.url,
    PUBLIC_URL: 'https://exam.example.com',
  })
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(async () => {
  await server.stop()
  await pay.close()
  rmSync(keys, { recursive: true })
})

interface Callback {
  id?: string
  event?: string
  at?: number
  key?: typeof platform.privateKey
  resource?: object
}

function notify(outTradeNo: string, change: Callback = {}) {
  const { id = randomUUID(), event = 'TRANSACTION.SUCCESS', at, key, resource = {} } = change
  const transaction = {
    appid: 'wx-app',
    mchid: '1900000001',
    out_trade_no: outTradeNo,
    transaction_id: `4200${outTradeNo}`,
    trade_state: 'SUCCESS',
    amount: { total: 60000, currency: 'CNY' },
    ...resource,
  }
  const body = JSON.stringify({
    id,
    create_time: NOW,
    event_type: event,
    resource_type: 'encrypt-resource',
    resource: encryptResource(JSON.stringify(transaction), API_V3_KEY, 'transaction'),
  })
  return server.visitor.post('/v1/payments/wechat/notify', body, { headers: platformHeaders(body, at, key) })
}

const place = async () => {
  const api = await readyDemoCandidate()
  const { body } = await order(server, api, 'tca-architect', '2020-07')
  await prepare(api, body.id)
  return { api, id: body.id }
}

/** Sign-in is WeChat's own here, so the demo candidate signs in; each test leaves them without an order. */
async function readyDemoCandidate() {
  const { body } = await server.visitor.post<{ accessToken: string }>('/v1/demo/session')
  return server.visitor.as(body.accessToken)
}

/** Everything a callback could change, by table. */
async function moneyRows() {
  const rows: Record<string, object[]> = {}
  for (const table of ['orders', 'registrations', 'sittings', 'payment_notifications', 'notices'])
    rows[table] = await server.sql(`select * from ${table} order by 1, 2`)
  return rows
}

afterEach(async () => {
  await server.sql('delete from payment_notifications')
  await server.sql('delete from registrations')
  await server.sql('delete from orders')
})

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

test.each<[string, Callback, number, string]>([
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

test('a payment after the seat was gone is refunded: refunding first, refunded when WeChat Pay says so', async () => {
  const { api, id } = await place()
  await server.advanceTo('2020-07-06T10:15:00+08:00')
  await server.sql('update sittings set taken = capacity where id = $1', [SITTING])
  await notify(id)
  expect((await orderNow(api, id)).status).toBe('refunding')
  const refund = pay.requests.find((each) => each.path.endsWith('/refunds'))
  expect(JSON.parse(refund?.body ?? '{}')).toMatchObject({ out_trade_no: id, amount: { refund: 60000 } })
  await notify(id, { event: 'REFUND.SUCCESS', resource: { refund_status: 'SUCCESS' } })
  await notify(id, { event: 'REFUND.SUCCESS', resource: { refund_status: 'SUCCESS' } })
  expect((await orderNow(api, id)).status).toBe('refunded')
  const told = await server.sql<{ kind: string }>(
    `select kind from notices where cause like '%:' || $1 order by created_at, kind`,
    [id],
  )
  expect(told.map(({ kind }) => kind)).toEqual(['refundAccepted', 'refundPaid'])
  expect(await server.sql('select 1 from registrations where order_id = $1', [id])).toHaveLength(0)
  await server.sql('update sittings set taken = 100 where id = $1', [SITTING])
})

test('WeChat Pay being down prepares nothing and says so', async () => {
  const api = await readyDemoCandidate()
  const { body } = await order(server, api, 'tca-architect', '2020-07')
  const answered = pay.requests.length
  await pay.close()
  const refused = await api.post(`/v1/orders/${body.id}/payment`)
  expect([refused.status, refused.body.code]).toEqual([503, 'gateway-unavailable'])
  expect((await orderNow(api, body.id)).status).toBe('unpaid')
  expect(pay.requests).toHaveLength(answered)
})
