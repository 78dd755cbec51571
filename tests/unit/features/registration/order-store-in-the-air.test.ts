import { bench, waitFor } from '../../support/order-bench'
import { paidOrder } from '../../support/orders'

test('what the cashier took is still in the air after a try that did not go', async () => {
  const { backend, visit, phone } = bench()
  phone.cashier = async () => 'done'
  const store = visit()
  await store.show()
  await store.pay()
  expect(store.stage).toBe('unconfirmed')
  backend.reachable = false
  await store.cancel()
  expect([store.stage, store.failure?.kind]).toEqual(['unconfirmed', 'offline'])
  await store.pay()
  expect([store.stage, phone.opened]).toEqual(['unconfirmed', 1])
  Object.assign(backend, { reachable: true, order: paidOrder() })
  await store.refresh()
  expect(store.stage).toBe('paid')
})

test('a cashier that was left where nobody could be asked is asked about at the next start', async () => {
  const { backend, visit, phone } = bench()
  phone.cashier = async () => {
    backend.readable = false
    return 'cancelled'
  }
  const store = visit()
  await store.show()
  await store.pay()
  expect([store.phase, store.order.failure]).toEqual(['paymentCancelled', { kind: 'offline' }])
  Object.assign(backend, { readable: true, order: paidOrder() })
  const next = visit()
  expect(next.phase).toBe('unconfirmed')
  await next.show()
  expect(next.stage).toBe('paid')
})

test('what is in the air stays so where the page is left before the cashier opens again', async () => {
  const { backend, visit, phone } = bench()
  phone.cashier = async () => 'done'
  const store = visit()
  await store.show()
  await store.pay()
  backend.preparing = () => store.hide()
  await store.pay()
  expect([store.stage, phone.opened]).toEqual(['unconfirmed', 1])
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
