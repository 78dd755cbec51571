import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { newKey } from '../support/api'
import { type OrderAnswer, order, readyCandidate, seatsTaken } from '../support/candidate'
import { orderNow, payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Registration = components['schemas']['Registration']

const NOW = '2020-07-06T10:00:00+08:00'
const JULY = 'practitioner-2020-07'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW)
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(() => server.stop())

const bought = async () => {
  const api = await readyCandidate(server)
  const paid = await payFor(server, api, 'practitioner', '2020-07')
  const refund = (key?: string) => api.post<OrderAnswer>(`/v1/orders/${paid.id}/refund`, undefined, { key })
  return { api, paid, refund }
}

test('gives the order back: the money returns, the seat is free and the registration ends', async () => {
  const { api, paid, refund } = await bought()
  expect(paid.refund).toMatchObject({
    allowed: true,
    until: '2020-07-11T10:00:00+08:00',
    amountFen: paid.amountFen,
    reason: null,
    explanation: expect.objectContaining({ derivation: '支付时间加 120 小时 → 7月11日 10:00' }),
  })
  // What a deferral is compared with is what a refund is compared with.
  const { body: offered } = await api.get<components['schemas']['ChangeOptions']>(
    `/v1/registrations/${paid.registrationId}/deferral-options`,
  )
  expect(paid.refund?.comparison.map(({ kind }) => kind)).toEqual(['stay', 'defer', 'refund'])
  expect(paid.refund?.comparison).toEqual(offered.comparison)
  const seats = await seatsTaken(server, JULY)
  const answer = await refund()
  expect([answer.status, answer.body.status, answer.body.refund]).toEqual([200, 'refunding', null])
  await server.runJobs()
  expect((await orderNow(api, paid.id)).status).toBe('refunded')
  expect(await seatsTaken(server, JULY)).toBe(seats - 1)
  const path = `/v1/registrations/${paid.registrationId}`
  const registration = (await api.get<Registration>(path)).body
  expect(registration).toMatchObject({ status: 'refunded', statusText: '已申请退款' })
  expect(registration.timeline.map(({ kind, title }) => [kind, title])).toEqual([
    ['registered', '报名成功'],
    ['refundEnds', '已申请退款'],
  ])
  expect(registration.actions.find(({ kind }) => kind === 'refund')).toMatchObject({
    allowed: false,
    until: null,
    reason: { text: '已申请退款，这次报名已结束' },
  })
  const deferral = await api.post(`${path}/deferral`, { sittingId: 'practitioner-2020-08' })
  expect(deferral.body.code).toBe('registration-ended')
  const [payment] = await server.sql<{ state: string }>(
    'select state from sandbox_payments where out_trade_no = $1',
    [paid.id],
  )
  expect(payment?.state).toBe('REFUND')
  expect((await order(server, api, 'practitioner', '2020-07')).status).toBe(201)
})

test('two phones that refund at once, and any repetition, free one seat', async () => {
  const { refund } = await bought()
  const seats = await seatsTaken(server, JULY)
  const key = newKey()
  const answers = await Promise.all([refund(key), refund(key), refund(), refund()])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  await server.runJobs()
  expect((await refund()).body.status).toBe('refunded')
  expect(await seatsTaken(server, JULY)).toBe(seats - 1)
})

test.each([
  ['2020-07-11T09:59:59.999+08:00', 200, undefined],
  ['2020-07-11T10:00:00.000+08:00', 409, 'refund-period-over'],
])('five days after payment, at %s, a refund is answered with %s', async (instant, status, code) => {
  const { refund } = await bought()
  await server.standClock(instant)
  const answer = await refund()
  expect([answer.status, answer.body.code]).toEqual([status, code])
})

test.each([
  ['2020-07-14T23:59:59.999+08:00', 200, undefined],
  ['2020-07-15T00:00:00.000+08:00', 409, 'sitting-closed'],
])('at the closing, at %s, a refund is answered with %s', async (instant, status, code) => {
  await server.standClock('2020-07-13T10:00:00+08:00')
  const { refund } = await bought()
  await server.standClock(instant)
  const answer = await refund()
  expect([answer.status, answer.body.code]).toEqual([status, code])
})

test.each([
  ['2020-07-14T23:59:59.999+08:00', 200, undefined],
  ['2020-07-15T00:00:00.000+08:00', 409, 'registration-changed'],
])('a deferral does not prolong the refund: at %s it is answered with %s', async (instant, status, code) => {
  await server.standClock('2020-07-13T10:00:00+08:00')
  const { api, paid, refund } = await bought()
  const path = `/v1/registrations/${paid.registrationId}/deferral`
  expect((await api.post(path, { sittingId: 'practitioner-2020-09' })).status).toBe(200)
  const seats = await seatsTaken(server, 'practitioner-2020-09')
  await server.standClock(instant)
  const answer = await refund()
  expect([answer.status, answer.body.code]).toEqual([status, code])
  expect(await seatsTaken(server, 'practitioner-2020-09')).toBe(status === 200 ? seats - 1 : seats)
})

test('an order that was not paid has nothing to give back, and nobody refunds for somebody else', async () => {
  const { api, paid } = await bought()
  const unpaid = await order(server, api, 'tca-architect', '2020-08')
  const refused = await api.post(`/v1/orders/${unpaid.body.id}/refund`)
  expect([refused.status, refused.body.code]).toEqual([409, 'order-not-paid'])
  const stranger = await readyCandidate(server)
  expect((await stranger.post(`/v1/orders/${paid.id}/refund`)).status).toBe(404)
  expect((await orderNow(api, paid.id)).status).toBe('paid')
})
