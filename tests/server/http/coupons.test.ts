import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import type { Api } from '../support/api'
import { type Order, type OrderAnswer, readyCandidate, signIn, wishFor } from '../support/candidate'
import { orderNow, play, prepare } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Check = components['schemas']['CouponCheck']

const NOW = '2020-07-06T10:00:00+08:00'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW, { RATE_LIMIT_FACTOR: '100' })
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(() => server.stop())

let count = 0
/** A new official code of ¥100 off. */
async function newCoupon(maxUses: number, change: { certificationCode?: string } = {}): Promise<string> {
  count += 1
  const code = `TEST-${count}`
  await server.db
    .insertInto('coupons')
    .values({
      code,
      route: 'official',
      discountFen: 10_000,
      validFrom: new Date('2020-01-01T00:00:00+08:00'),
      validUntil: new Date('2021-01-01T00:00:00+08:00'),
      maxUses,
      ...change,
    })
    .execute()
  return code
}
const usesOf = async (code: string) =>
  (await server.sql<{ used: number }>('select used from coupons where code = $1', [code]))[0]?.used
const check = async (api: Api, code: string) =>
  (await api.post<Check>('/v1/coupons/check', { code, certificationCode: 'tca-architect' })).body
const orderWith = async (api: Api, couponCode: string, subject = 'tca-architect') => {
  const wish = await wishFor(server, subject, `${subject}-2020-07`)
  return api.post<OrderAnswer>('/v1/orders', { ...wish, couponCode })
}

test('a code says what it takes off before the order, and the order is that much cheaper', async () => {
  const api = await readyCandidate(server)
  expect(await check(api, 'demo-save-100')).toMatchObject({
    route: 'official',
    usable: true,
    discountFen: 10_000,
    amountFen: 50_000,
    contacts: [],
  })
  const { status, body } = await orderWith(api, 'demo-save-100')
  expect(status).toBe(201)
  expect(body).toMatchObject({ priceFen: 60_000, discountFen: 10_000, amountFen: 50_000 })
  await play(server, await prepare(api, body.id), 'paid')
  const paid = await orderNow(api, body.id)
  expect(paid).toMatchObject({ status: 'paid', discountFen: 10_000, amountFen: 50_000 })
  const [payment] = await server.sql<{ amount: number }>(
    'select amount_fen as amount from sandbox_payments where out_trade_no = $1',
    [body.id],
  )
  expect(payment?.amount).toBe(50_000)
})

test('a code that does not count says why and costs nothing', async () => {
  const api = await readyCandidate(server)
  const other = await newCoupon(1, { certificationCode: 'practitioner' })
  for (const [code, route, title] of [
    ['NOBODY-KNOWS', 'unknown', '没有找到这个优惠码'],
    ['DEMO-EXPIRED', 'official', '优惠码已过期'],
    [other, 'official', '优惠码不适用于这项认证'],
  ] as const) {
    const unusable = { route, title, usable: false, discountFen: 0, amountFen: 60_000, contacts: [] }
    expect(await check(api, code)).toMatchObject(unusable)
    const refused = await orderWith(api, code)
    expect([refused.status, refused.body.code, refused.body.title]).toEqual([409, 'coupon-not-usable', title])
    expect(refused.body.rule).toContain('优惠码')
  }
})

test('a code of the partner route names the other route and how to reach it', async () => {
  const api = await readyCandidate(server)
  const partner = await check(api, 'PARTNER-DEMO')
  expect(partner).toMatchObject({ route: 'partner', usable: false, amountFen: 60_000 })
  expect(partner.detail).toContain('授权报名系统')
  expect(partner.contacts.map(({ kind }) => kind)).toEqual(['link', 'phone', 'email', 'link'])
  expect(partner.contacts[0]).toMatchObject({ label: '授权报名系统（示例）' })
  expect((await orderWith(api, 'PARTNER-DEMO')).body.code).toBe('coupon-not-usable')
})

test('ten candidates race for a code of two uses: two get it, and no seat is lost by the others', async () => {
  const code = await newCoupon(2)
  const candidates = []
  for (let each = 0; each < 10; each += 1) candidates.push(await readyCandidate(server))
  const [before] = await server.sql<{ taken: number }>(
    `select taken from sittings where id = 'tca-architect-2020-07'`,
  )
  const answers = await Promise.all(candidates.map((api) => orderWith(api, code)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(2)
  const refused = answers.filter(({ status }) => status !== 201)
  expect(new Set(refused.map(({ body }) => `${body.code} ${body.title}`))).toEqual(
    new Set(['coupon-not-usable 这个优惠码已被使用']),
  )
  expect(await usesOf(code)).toBe(2)
  const [after] = await server.sql<{ taken: number }>(
    `select taken from sittings where id = 'tca-architect-2020-07'`,
  )
  expect(after?.taken).toBe((before?.taken ?? 0) + 2)
}, 60_000)

test('an order that is cancelled or expires gives its code back, once', async () => {
  const api = await readyCandidate(server)
  const code = await newCoupon(1)
  const first = await orderWith(api, code)
  expect((await check(api, code)).title).toBe('这个优惠码已被使用')
  const cancel = () => api.post<Order>(`/v1/orders/${first.body.id}/cancellation`)
  await Promise.all([cancel(), cancel()])
  expect(await usesOf(code)).toBe(0)
  expect((await orderWith(api, code)).status).toBe(201)
  await server.advanceTo('2020-07-06T10:15:00+08:00')
  expect(await usesOf(code)).toBe(0)
  expect((await check(api, code)).usable).toBe(true)
})

/** An order whose time ended here while its payment was under way at the gateway. */
async function endedWhilePaying() {
  const api = await readyCandidate(server)
  const code = await newCoupon(1)
  const { body } = await orderWith(api, code)
  const parameters = await prepare(api, body.id)
  await server.sql(`update orders set status = 'expired', closed_at = created_at where id = $1`, [body.id])
  await server.sql('delete from coupon_uses where order_id = $1', [body.id])
  await server.sql('update coupons set used = 0 where code = $1', [code])
  return { api, code, id: body.id, pay: () => play(server, parameters, 'paid') }
}

test('a payment that comes after its order ended takes the code again', async () => {
  const { api, code, id, pay } = await endedWhilePaying()
  await pay()
  expect(await orderNow(api, id)).toMatchObject({ status: 'paid', discountFen: 10_000 })
  expect(await usesOf(code)).toBe(1)
})

test('a payment that comes when its code is gone goes back to the candidate', async () => {
  const { api, code, id, pay } = await endedWhilePaying()
  const faster = await readyCandidate(server)
  expect((await orderWith(faster, code)).status).toBe(201)
  await pay()
  expect((await orderNow(api, id)).status).toBe('refunded')
  expect(await usesOf(code)).toBe(1)
})

test('a refund gives back what was paid, and the code', async () => {
  const api = await readyCandidate(server)
  const code = await newCoupon(1)
  const { body } = await orderWith(api, code)
  await play(server, await prepare(api, body.id), 'paid')
  expect(await usesOf(code)).toBe(1)
  expect((await orderNow(api, body.id)).refund).toMatchObject({
    allowed: true,
    amountFen: 50_000,
    afterwards: ['优惠码减免的 ¥100.00 不退', expect.anything(), expect.anything()],
  })
  const refunded = await api.post<Order>(`/v1/orders/${body.id}/refund`)
  expect([refunded.status, refunded.body.status]).toEqual([200, 'refunding'])
  expect(await usesOf(code)).toBe(0)
})

test(
  'guessing codes is slowed down, by checking and by ordering alike',
  async () => {
    const strict = await startBuyingServer(NOW)
    try {
      const guesser = await readyCandidate(strict)
      const guess = () =>
        guesser.post('/v1/coupons/check', { code: 'GUESS-1', certificationCode: 'practitioner' })
      let answer = await guess()
      for (let tries = 1; answer.status === 200 && tries < 100; tries += 1) answer = await guess()
      expect([answer.status, answer.body.code]).toEqual([429, 'rate-limited'])
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      const wish = await wishFor(strict, 'practitioner', 'practitioner-2020-07')
      const refused = await guesser.post('/v1/orders', { ...wish, couponCode: 'GUESS-2' })
      expect([refused.status, refused.body.code]).toEqual([409, 'coupon-not-usable'])
      expect((await guesser.post('/v1/orders', wish)).status).toBe(201)
      const other = await signIn(strict)
      const calm = await other.post('/v1/coupons/check', {
        code: 'GUESS-1',
        certificationCode: 'practitioner',
      })
      expect(calm.status).toBe(200)
    } finally {
      await strict.stop()
    }
  },
  START_MS,
)
