import type { Schema } from '../../../../src/api/contract-types'
import { CouponStore } from '../../../../src/features/registration/coupon-store'
import { fakeClient, offline, ok } from '../../support/fake-client'

type Answer = Schema<'CouponCheck'>

const saving: Answer = {
  route: 'official',
  usable: true,
  discountFen: 10000,
  amountFen: 50000,
  title: '可减 ¥100.00',
  detail: '下单时自动使用。',
  contacts: [],
}
const partner: Answer = { ...saving, route: 'partner', usable: false, discountFen: 0, amountFen: 60000 }

function bench(answer: () => Answer | null = () => saving) {
  const { client, calls } = fakeClient({
    post: {
      '/coupons/check': () => {
        const value = answer()
        return value ? ok(value) : offline()
      },
    },
  })
  return { store: new CouponStore({ api: client }, 'tca-architect'), calls }
}

test('a code of this route lowers what is to be paid', async () => {
  const { store, calls } = bench()
  store.type(' demo-save-１００ ')
  await store.check()
  expect(calls[0]?.options?.body).toEqual({ code: 'DEMO-SAVE-100', certificationCode: 'tca-architect' })
  expect(store.usableCode).toBe('DEMO-SAVE-100')
  expect(store.discountFen).toBe(10000)
  expect(store.amountOf(60000)).toBe(50000)
})

test('a code of the partner route changes no price and is not sent with the order', async () => {
  const { store } = bench(() => partner)
  store.type('PARTNER-DEMO')
  await store.check()
  expect(store.usableCode).toBeNull()
  expect(store.amountOf(60000)).toBe(60000)
})

test('what cannot be a code is not asked for', async () => {
  const { store, calls } = bench()
  store.type('优惠')
  await store.check()
  expect(store.wrong).toBe(true)
  expect(calls).toHaveLength(0)
  store.type('OK-CODE')
  expect(store.wrong).toBe(false)
})

test('another code is the full price again until it is checked', async () => {
  const { store } = bench()
  store.type('DEMO-SAVE-100')
  await store.check()
  store.type('DEMO-SAVE-10')
  expect(store.usableCode).toBeNull()
  expect(store.amountOf(60000)).toBe(60000)
})

test('the answer to a code that was changed meanwhile is dropped', async () => {
  const { store } = bench()
  store.type('DEMO-SAVE-100')
  const checking = store.check()
  store.type('OTHER-CODE')
  await checking
  expect(store.answer).toBeNull()
  expect(store.asking.busy).toBe(false)
})

test('a code that is checked while another one is asked about is asked about next', async () => {
  const { store, calls } = bench()
  store.type('OTHER-CODE')
  const checking = store.check()
  store.type('DEMO-SAVE-100')
  await store.check()
  await checking
  expect(calls.map(({ options }) => Object(options?.body).code)).toEqual(['OTHER-CODE', 'DEMO-SAVE-100'])
  expect(store.usableCode).toBe('DEMO-SAVE-100')
})

test('a code in use keeps its price while it is asked about again, and loses it when no answer comes', async () => {
  let online = true
  const { store } = bench(() => (online ? saving : null))
  store.type('DEMO-SAVE-100')
  await store.check()
  online = false
  const again = store.checkAgain()
  expect([store.usableCode, store.amountOf(60000)]).toEqual(['DEMO-SAVE-100', 50000])
  await again
  expect([store.usableCode, store.amountOf(60000)]).toEqual([null, 60000])
  expect(store.asking.failure).toEqual({ kind: 'offline' })
})

test('without network it says so and can be tried again', async () => {
  let online = false
  const { store } = bench(() => (online ? saving : null))
  store.type('DEMO-SAVE-100')
  await store.check()
  expect(store.asking.failure).toEqual({ kind: 'offline' })
  online = true
  await store.check()
  expect(store.asking.failure).toBeNull()
  expect(store.discountFen).toBe(10000)
})
