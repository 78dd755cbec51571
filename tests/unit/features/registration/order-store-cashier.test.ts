import type { Outcome } from '../../../../src/platform/outcome'
import { bench, waitFor } from '../../support/order-bench'
import { paidOrder } from '../../support/orders'

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

  test('and took the money is told without a tap', async () => {
    const { phone, backend, visit } = bench()
    const store = visit()
    phone.cashier = () => new Promise(() => undefined)
    await store.show()
    // It has come by the third look.
    let looks = 0
    backend.answering = () => {
      looks += 1
      if (looks === 3) backend.order = paidOrder()
    }
    const paying = store.pay()
    await jest.runAllTimersAsync()
    await paying
    expect([store.stage, looks]).toEqual(['paid', 3])
  })

  test('until late is heard then', async () => {
    const { store, backend, answer } = await silent()
    backend.order = paidOrder()
    answer('done')
    await jest.runAllTimersAsync()
    expect(store.stage).toBe('paid')
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
