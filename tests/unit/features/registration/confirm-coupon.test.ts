import { Intentions } from '../../../../src/api/intentions'
import { ServerClock } from '../../../../src/api/server-clock'
import { ConfirmStore } from '../../../../src/features/registration/confirm-store'
import { wayOn } from '../../../../src/features/registration/order-refusal'
import { candidate } from '../../support/candidates'
import { fakeClient, offline, ok, refused } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'
import { order } from '../../support/orders'
import { certification, sitting } from '../../support/sittings'

/** The confirm page with a coupon that was typed and accepted rules; `usedUp` once the order is refused for it. */
async function confirmation(usedUp = false) {
  const backend = { usable: true, connected: true }
  const rules = { version: '2020-01', title: '考试规则', items: ['考试日须携带证件。'] }
  const { client, calls } = fakeClient({
    get: {
      '/certifications/{code}': () => ok(certification()),
      '/certifications/{code}/sittings': () => ok({ items: [sitting()], nextCursor: null }),
      '/me': () => ok(candidate()),
      '/help': () =>
        ok({ contacts: [], questions: [], rules, disclaimer: '', trialExamUrl: null, trialExam: null }),
    },
    post: {
      '/orders': ({ body }) =>
        usedUp && body.couponCode ? refused('coupon-not-usable') : ok(order({ discountFen: 10000 })),
      '/coupons/check': () =>
        backend.connected
          ? ok({
              route: 'official',
              usable: backend.usable,
              discountFen: backend.usable ? 10000 : 0,
              amountFen: backend.usable ? 50000 : 60000,
              title: backend.usable ? '可减 ¥100.00' : '优惠码已过期',
              detail: '',
              contacts: [],
            })
          : offline(),
    },
  })
  const parts = { api: client, clock: new ServerClock(), intentions: new Intentions(new MemoryStorage()) }
  const store = new ConfirmStore(parts, 'tca-architect', 'tca-architect-2020-08')
  await store.details.load()
  store.accept(true)
  store.coupon.type('DEMO-SAVE-100')
  const orders = () =>
    calls.filter(({ operation }) => operation === 'POST /orders').map(({ options }) => options)
  return { backend, store, orders }
}

test('an order carries the coupon that lowers its price, beside the full price', async () => {
  const { store, orders } = await confirmation()
  await store.coupon.check()
  await store.order()
  expect(orders()[0]?.body).toMatchObject({ couponCode: 'DEMO-SAVE-100', priceFen: 60000 })
})

test('a coupon that was used up meanwhile can be left out, as another intention', async () => {
  const { store, orders } = await confirmation(true)
  await store.coupon.check()
  expect(await store.order()).toBeNull()
  expect(store.write.failure && wayOn(store.write.failure, 'tca-architect', 'sit-08')).toMatchObject({
    withoutCoupon: true,
  })
  store.withoutCoupon()
  expect(store.coupon.discountFen).toBe(0)
  expect(await store.order()).not.toBeNull()
  const [refusedOrder, made] = orders()
  expect(made?.body).not.toHaveProperty('couponCode')
  expect(made?.idempotencyKey).not.toBe(refusedOrder?.idempotencyKey)
})

test.each([
  ['lowers the price', true, { couponCode: 'DEMO-SAVE-100' }],
  ['changes nothing', false, {}],
])(
  'a code nobody has asked about is checked first; one that %s is ordered with by the next tap',
  async (_, usable, carried) => {
    const { backend, store, orders } = await confirmation()
    backend.usable = usable
    expect(await store.order()).toBeNull()
    expect(orders()).toHaveLength(0)
    expect(store.coupon.answer?.usable).toBe(usable)
    expect(await store.order()).not.toBeNull()
    expect(orders()[0]?.body).toEqual(expect.objectContaining(carried))
    expect('couponCode' in Object(orders()[0]?.body)).toBe(usable)
  },
)

test('while a code is being checked, or cannot be, nothing is ordered', async () => {
  const { backend, store, orders } = await confirmation()
  const checking = store.coupon.check()
  expect(await store.order()).toBeNull()
  await checking
  store.coupon.type('DEMO-SAVE-200')
  backend.connected = false
  expect(await store.order()).toBeNull()
  expect(store.coupon.asking.failure).toEqual({ kind: 'offline' })
  store.coupon.type('优惠')
  expect(await store.order()).toBeNull()
  expect([store.coupon.wrong, store.coupon.unfolded]).toEqual([true, true])
  expect(orders()).toHaveLength(0)
  store.coupon.type(' ')
  expect(await store.order()).not.toBeNull()
})
