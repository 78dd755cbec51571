import { Intentions } from '../../../../src/api/intentions'
import { ServerClock } from '../../../../src/api/server-clock'
import { ConfirmStore } from '../../../../src/features/registration/confirm-store'
import { OrderStore } from '../../../../src/features/registration/order-store'
import { candidate } from '../../support/candidates'
import { fakeClient, offline, ok, refused } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'
import { order } from '../../support/orders'
import { certification, sitting } from '../../support/sittings'

const JUST_AFTER = Date.parse('2020-08-01T10:00:05+08:00')

function bench(answer: 'made' | 'lost' | 'price-changed' = 'made') {
  const backend = { order: order(), answer, rulesVersion: '2020-01', priceFen: 60000 }
  const { client, calls } = fakeClient({
    get: {
      '/certifications/{code}': () => ok(certification({ priceFen: backend.priceFen })),
      '/certifications/{code}/sittings': () => ok({ items: [sitting()], nextCursor: null }),
      '/me': () => ok(candidate()),
      '/orders/{id}': () => ok(backend.order),
      '/help': () =>
        ok({
          contacts: [],
          questions: [],
          rules: { version: backend.rulesVersion, title: '考试规则', items: ['考试日须携带证件。'] },
          disclaimer: '',
          trialExamUrl: null,
          trialExam: null,
        }),
    },
    post: {
      '/orders': () => {
        if (backend.answer === 'lost') return offline()
        return backend.answer === 'made' ? ok(backend.order) : refused(backend.answer)
      },
    },
  })
  const phone = { now: JUST_AFTER }
  const clock = new ServerClock(() => phone.now)
  const personal = new MemoryStorage()
  const parts = { api: client, clock, intentions: new Intentions(personal), personal }
  const store = new ConfirmStore(parts, 'tca-architect', 'tca-architect-2020-08')
  const orders = () => calls.filter(({ operation }) => operation === 'POST /orders')
  return { backend, phone, store, parts, orders }
}

async function accepted(store: ConfirmStore): Promise<void> {
  await store.details.load()
  store.accept(true)
}

test('no order is made before the rules are accepted', async () => {
  const { store, orders } = bench()
  await store.details.load()
  expect(await store.order()).toBeNull()
  expect(orders()).toHaveLength(0)
})

test('an order carries the date, the price and the rules the candidate saw', async () => {
  const { store, orders } = bench()
  await accepted(store)
  expect((await store.order())?.id).toBe('ord-1')
  expect(orders()[0]?.options?.body).toEqual({
    certificationCode: 'tca-architect',
    sittingId: 'tca-architect-2020-08',
    examDate: '2020-08-29',
    priceFen: 60000,
    rulesVersion: '2020-01',
  })
})

test('tapping twice makes one order', async () => {
  const { store, orders } = bench()
  await accepted(store)
  await Promise.all([store.order(), store.order()])
  expect(orders()).toHaveLength(1)
})

test('after a lost answer the same order is asked for, not a second one', async () => {
  const { backend, store, orders } = bench('lost')
  await accepted(store)
  expect(await store.order()).toBeNull()
  expect(store.write.failure).toEqual({ kind: 'offline' })
  backend.answer = 'made'
  await store.order()
  const [lost, repeated] = orders()
  expect(repeated?.options?.idempotencyKey).toBe(lost?.options?.idempotencyKey)
})

test('an order whose answer was lost and that was seen to be over does not stand for the next one', async () => {
  const { backend, store, parts, orders } = bench('lost')
  await accepted(store)
  await store.order()
  backend.order = order({ status: 'cancelled' })
  const phone = { wait: async () => undefined, requestPayment: async () => 'done' as const }
  await new OrderStore({ ...parts, ...phone }, 'ord-1').refresh()
  backend.answer = 'made'
  await store.order()
  const [lost, next] = orders()
  expect(next?.options?.idempotencyKey).not.toBe(lost?.options?.idempotencyKey)
})

test('an order whose answer was lost and whose time is over does not stand for the next one', async () => {
  const { backend, phone, store, orders } = bench('lost')
  await accepted(store)
  await store.order()
  phone.now = Date.parse('2020-08-01T10:15:00+08:00')
  backend.answer = 'made'
  expect((await store.order())?.id).toBe('ord-1')
  const keys = orders().map(({ options }) => options?.idempotencyKey)
  expect([keys.length, new Set(keys).size]).toEqual([3, 2])
})

test('another price is another intention', async () => {
  const { backend, store, orders } = bench('lost')
  await accepted(store)
  await store.order()
  backend.priceFen = 50000
  await store.reload()
  await store.order()
  const [first, second] = orders()
  expect(second?.options?.idempotencyKey).not.toBe(first?.options?.idempotencyKey)
})

test('rules that changed have to be accepted anew', async () => {
  const { backend, store } = bench()
  await accepted(store)
  backend.rulesVersion = '2020-02'
  await store.reload()
  expect(store.accepted).toBe(false)
})

test('a refused order says why until the details are read anew', async () => {
  const { store } = bench('price-changed')
  await accepted(store)
  await store.order()
  expect(store.write.failure).toMatchObject({ code: 'price-changed' })
  await store.reload()
  expect(store.write.failure).toBeNull()
})

test('a sitting that is no longer listed leaves the other details readable', async () => {
  const { parts } = bench()
  const store = new ConfirmStore(parts, 'tca-architect', 'tca-architect-1999-01')
  await store.details.load()
  expect(store.details.value?.sitting).toBeNull()
  expect(store.details.value?.me.displayName).toBe('李*')
})
