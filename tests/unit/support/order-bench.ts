import type { Schema } from '../../../src/api/contract-types'
import { Intentions } from '../../../src/api/intentions'
import { ServerClock } from '../../../src/api/server-clock'
import { OrderStore } from '../../../src/features/registration/order-store'
import type { Outcome } from '../../../src/platform/outcome'
import { fakeClient, offline, ok, refused } from './fake-client'
import { MemoryStorage } from './memory-storage'
import { cashierParameters, order } from './orders'

const JUST_AFTER = Date.parse('2020-08-01T10:00:05+08:00')

/** A backend with one order, and a phone whose cashier does what a test says. */
export function bench(start: Schema<'Order'> = order()) {
  const backend = {
    order: start,
    readable: true,
    /** Whether writes get through. */
    reachable: true,
    payable: true,
    /** What happens while an answer is on its way. */
    answering: () => undefined as unknown,
    preparing: () => undefined as unknown,
  }
  const phone = {
    cashier: async (): Promise<Outcome> => 'done',
    opened: 0,
    waited: [] as number[],
    now: JUST_AFTER,
  }
  const { client, calls } = fakeClient({
    get: {
      '/orders/{id}': () => {
        backend.answering()
        return backend.readable ? ok(backend.order) : offline()
      },
    },
    post: {
      '/orders/{id}/payment': () => {
        backend.preparing()
        if (!backend.reachable) return offline()
        return backend.payable ? ok(cashierParameters) : refused('order-paid')
      },
      '/orders/{id}/cancellation': () => {
        if (!backend.reachable) return offline()
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

/** Resolves once it is so. */
export async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}
