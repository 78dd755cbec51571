import { Intentions } from '../../../../src/api/intentions'
import { ServerClock } from '../../../../src/api/server-clock'
import { ConfirmStore } from '../../../../src/features/registration/confirm-store'
import { wayOn } from '../../../../src/features/registration/order-refusal'
import { candidate } from '../../support/candidates'
import { fakeClient, ok, refused } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'
import { order } from '../../support/orders'
import { certification, sitting } from '../../support/sittings'

/** The confirm page with a checked coupon and accepted rules; `usedUp` once the order is refused for it. */
async function confirmation(usedUp = false) {
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
        ok({
          route: 'official',
          usable: true,
          discountFen: 10000,
          amountFen: 50000,
          title: '可减 ¥100.00',
          detail: '',
          contacts: [],
        }),
    },
  })
  const parts = { api: client, clock: new ServerClock(), intentions: new Intentions(new MemoryStorage()) }
  const store = new ConfirmStore(parts, 'tca-architect', 'tca-architect-2020-08')
  await store.details.load()
  store.accept(true)
  store.coupon.type('DEMO-SAVE-100')
  await store.coupon.check()
  const orders = () =>
    calls.filter(({ operation }) => operation === 'POST /orders').map(({ options }) => options)
  return { store, orders }
}

test('an order carries the coupon that lowers its price, beside the full price', async () => {
  const { store, orders } = await confirmation()
  await store.order()
  expect(orders()[0]?.body).toMatchObject({ couponCode: 'DEMO-SAVE-100', priceFen: 60000 })
})

test('a coupon that was used up meanwhile can be left out, as another intention', async () => {
  const { store, orders } = await confirmation(true)
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
