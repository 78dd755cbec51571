import type { Schema } from '../../../../src/api/contract-types'
import { Intentions } from '../../../../src/api/intentions'
import { ServerClock } from '../../../../src/api/server-clock'
import { OrderStore } from '../../../../src/features/registration/order-store'
import type { Outcome } from '../../../../src/platform/outcome'
import { fakeClient, offline, ok, refused } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'
import { cashierParameters, order, paidOrder } from '../../support/orders'

const JUST_AFTER = Date.parse('2020-08-01T10:00:05+08:00')

/** A backend with one order, and a phone whose cashier does what a test says. */
function bench(start: Schema<'Order'> = order()) {
  const backend = { order: start, readable: true, payable: true }
  const phone = {
    cashier: async (): Promise<Outcome> => 'done',
    opened: 0,
    waited: [] as number[],
    now: JUST_AFTER,
  }
  const { client, calls } = fakeClient({
    get: { '/orders/{id}': () => (backend.readable ? ok(backend.order) : offline()) },
    post: {
      '/orders/{id}/payment': () => (backend.payable ? ok(cashierParameters) : refused('order-paid')),
      '/orders/{id}/cancellation': () => {
        backend.order = order({ status: 'cancelled', closedAt: '2020-08-01T10:03:00+08:00' })
        return ok(backend.order)
      },
    },
  })
  const storage = new MemoryStorage()
  const visit = (payAtOnce = false) =>
    new OrderStore(
      {
        api: client,
        clock: new ServerClock(() => phone.now),
        wait: async (ms) => void phone.waited.push(ms),
        intentions: new Intentions(storage),
        personal: storage,
        requestPayment: async () => {
          phone.opened += 1
          return phone.cashier()
        },
      },
      start.id,
      payAtOnce,
    )
  const count = (operation: string) => calls.filter((call) => call.operation === operation).length
  return { backend, phone, visit, count }
}

describe('paying an order', () => {
  test('a payment that the backend confirms ends in a paid order', async () => {
    const { backend, phone, visit } = bench()
    phone.cashier = async () => {
      backend.order = paidOrder()
      return 'done'
    }
    const store = visit()
    await store.show()
    await store.pay()
    expect(store.stage).toBe('paid')
    expect(store.busy).toBe(false)
  })

  test('the cashier saying "done" alone does not make an order paid', async () => {
    const { visit, phone } = bench()
    const store = visit()
    await store.show()
    await store.pay()
    expect(store.stage).toBe('unconfirmed')
    expect(phone.waited).toHaveLength(8)
    expect([...phone.waited].sort((a, b) => a - b)).toEqual(phone.waited)
  })

  test('a late callback is found by asking again', async () => {
    const { backend, visit, phone } = bench()
    const store = visit()
    await store.show()
    await store.pay()
    backend.order = paidOrder()
    await store.refresh()
    expect(store.stage).toBe('paid')
    expect(phone.opened).toBe(1)
  })

  test('tapping twice opens the cashier once', async () => {
    const { visit, phone, count } = bench()
    phone.cashier = async () => 'cancelled'
    const store = visit()
    await store.show()
    await Promise.all([store.pay(), store.pay()])
    expect(phone.opened).toBe(1)
    expect(count('POST /orders/{id}/payment')).toBe(1)
  })

  test('closing the cashier leaves an unpaid order that can be paid', async () => {
    const { backend, visit, phone } = bench()
    phone.cashier = async () => 'cancelled'
    const store = visit()
    await store.show()
    await store.pay()
    expect([store.stage, store.phase]).toEqual(['unpaid', 'paymentCancelled'])

    phone.cashier = async () => {
      backend.order = paidOrder()
      return 'done'
    }
    await store.pay()
    expect(store.stage).toBe('paid')
  })

  test('a cashier that reports failure after the money has gone shows a paid order', async () => {
    const { backend, visit, phone } = bench()
    phone.cashier = async () => {
      backend.order = paidOrder()
      return 'failed'
    }
    const store = visit()
    await store.show()
    await store.pay()
    expect(store.stage).toBe('paid')
  })

  test('after a failed payment the backend is asked before the cashier opens again', async () => {
    const { backend, visit, phone } = bench()
    phone.cashier = async () => 'failed'
    const store = visit()
    await store.show()
    await store.pay()
    expect(store.phase).toBe('paymentFailed')
    backend.order = paidOrder()
    await store.pay()
    expect(store.stage).toBe('paid')
    expect(phone.opened).toBe(1)
  })

  test('an order that was paid elsewhere opens no cashier and shows as paid', async () => {
    const { backend, visit, phone } = bench()
    const store = visit()
    await store.show()
    backend.order = paidOrder()
    backend.payable = false
    await store.pay()
    expect(store.stage).toBe('paid')
    expect(store.failure).toBeNull()
    expect(phone.opened).toBe(0)
  })

  test('coming from the confirmation the cashier opens at once, but only the first time', async () => {
    const { visit, phone } = bench()
    phone.cashier = async () => 'cancelled'
    const store = visit(true)
    await store.show()
    await store.show()
    expect(phone.opened).toBe(1)
  })

  test('the same address opened again minutes later opens no cashier', async () => {
    const { visit, phone } = bench()
    phone.now += 120_000
    await visit(true).show()
    expect(phone.opened).toBe(0)
  })

  test('without network nothing is paid and the order stays', async () => {
    const { backend, visit, phone } = bench()
    phone.cashier = async () => {
      backend.readable = false
      return 'done'
    }
    const store = visit()
    await store.show()
    await store.pay()
    expect(store.stage).toBe('unconfirmed')
    backend.readable = true
    backend.order = paidOrder()
    await store.refresh()
    expect(store.stage).toBe('paid')
  })
})

describe('a cashier that never answers', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  /** A visit whose cashier is silent; `answer` is its late answer. */
  async function silent() {
    const made = bench()
    let answer: (outcome: Outcome) => void = () => undefined
    made.phone.cashier = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    const store = made.visit()
    await store.show()
    const paying = store.pay()
    await jest.runAllTimersAsync()
    await paying
    return { ...made, store, answer }
  }

  test('leaves paying and cancelling possible, by the word of the backend', async () => {
    const { store, phone } = await silent()
    expect([store.stage, store.phase, store.busy]).toEqual(['unpaid', 'cashierSilent', false])
    phone.cashier = async () => 'cancelled'
    await store.pay()
    expect([store.phase, phone.opened]).toEqual(['paymentCancelled', 2])
    await store.cancel()
    expect(store.stage).toBe('cancelled')
  })

  test('and took the money opens no second time', async () => {
    const { store, phone, backend } = await silent()
    backend.order = paidOrder()
    await store.pay()
    expect([store.stage, phone.opened]).toEqual(['paid', 1])
  })

  test('until late is heard then', async () => {
    const { store, backend, answer } = await silent()
    backend.order = paidOrder()
    answer('done')
    await jest.runAllTimersAsync()
    expect(store.stage).toBe('paid')
  })
})

describe('an app that is closed during the payment', () => {
  test('asks the backend on the next visit before it offers to pay again', async () => {
    const { backend, visit, phone } = bench()
    phone.cashier = () => new Promise(() => undefined)
    const killed = visit()
    await killed.show()
    void killed.pay()
    await waitFor(() => phone.opened === 1)

    const next = visit()
    expect(next.phase).toBe('unconfirmed')
    backend.order = paidOrder()
    await next.show()
    expect(next.stage).toBe('paid')
    expect(phone.opened).toBe(1)
  })

  test('leaves no mark behind once the order is settled', async () => {
    const { backend, visit, phone } = bench()
    phone.cashier = () => new Promise(() => undefined)
    const killed = visit()
    await killed.show()
    void killed.pay()
    await waitFor(() => phone.opened === 1)
    backend.order = paidOrder()
    await visit().show()
    expect(visit().phase).toBe('idle')
  })

  test('a page that was left stops asking', async () => {
    const { visit, phone, count } = bench()
    const store = visit()
    await store.show()
    phone.cashier = async () => {
      store.hide()
      return 'done'
    }
    const before = count('GET /orders/{id}')
    await store.pay()
    expect(store.stage).toBe('unconfirmed')
    expect(count('GET /orders/{id}')).toBe(before)
  })
})

describe('cancelling an order', () => {
  test('an unpaid order is cancelled and stays so', async () => {
    const { visit } = bench()
    const store = visit()
    await store.show()
    await store.cancel()
    expect(store.stage).toBe('cancelled')
  })

  test('a payment that is running cannot be cancelled beside it', async () => {
    const { visit, phone, count } = bench()
    phone.cashier = () => new Promise(() => undefined)
    const store = visit()
    await store.show()
    void store.pay()
    await waitFor(() => phone.opened === 1)
    await store.cancel()
    expect(count('POST /orders/{id}/cancellation')).toBe(0)
  })
})

async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}
