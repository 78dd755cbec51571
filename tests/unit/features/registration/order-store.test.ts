import { bench } from '../../support/order-bench'
import { order, paidOrder } from '../../support/orders'

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

  test('where nobody could be asked after the cashier’s failure, nothing is said of the money, and the next look asks', async () => {
    const { backend, visit, phone } = bench()
    phone.cashier = async () => {
      backend.readable = false
      return 'failed'
    }
    const store = visit()
    await store.show()
    await store.pay()
    expect(store.stage).toBe('unconfirmed')
    Object.assign(backend, { readable: true, order: paidOrder() })
    await store.refresh()
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

  test('a failure to pay is not told of an order that is over', async () => {
    const { backend, visit } = bench()
    const store = visit()
    await store.show()
    backend.payable = false
    await store.pay()
    expect(store.failure).not.toBeNull()
    backend.order = order({ status: 'expired' })
    await store.show()
    expect(store.failure).toBeNull()
  })

  test('coming from the confirmation the cashier opens at once, but only the first time', async () => {
    const { visit, phone } = bench()
    phone.cashier = async () => 'cancelled'
    const store = visit(true)
    await store.show()
    await store.show()
    expect(phone.opened).toBe(1)
  })

  test.each([
    ['read', 'GET /orders/{id}', 0],
    ['prepared', 'POST /orders/{id}/payment', 1],
  ])('an order that is %s after the page was left opens no cashier', async (_, operation, prepared) => {
    const { backend, visit, phone, count } = bench()
    const store = visit(true)
    const leave = () => store.hide()
    if (operation.startsWith('GET')) backend.answering = leave
    else backend.preparing = leave
    await store.show()
    expect([phone.opened, count('POST /orders/{id}/payment')]).toEqual([0, prepared])
    expect([store.stage, store.busy]).toEqual(['unpaid', false])
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
