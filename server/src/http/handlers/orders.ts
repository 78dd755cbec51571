import { tooManyCoupons } from '../../problems/coupons'
import { notFound } from '../../problems/general'
import { findOwnOrder, overdueOrders } from '../../repositories/orders'
import { orderViews } from '../../repositories/orders-view'
import type { Services } from '../../services'
import { placeOrder } from '../../use-cases/orders/place-order'
import { refreshOrder } from '../../use-cases/orders/refresh-order'
import { decodeCursor, encodeCursor } from '../cursor'
import { idempotent } from '../idempotent'
import type { Handlers } from '../operation'
import { presentOrder } from '../present-order'
import { shownOrder } from '../shown-order'

/** Throws the 404 problem unless the order is the candidate's own. */
export async function requireOwnOrder({ db }: Services, candidateId: string, orderId: string): Promise<void> {
  if (!(await findOwnOrder(db, candidateId, orderId))) throw notFound()
}

/** Holding a seat, and looking at orders. */
export function createOrderHandlers(services: Services): Handlers<'createOrder' | 'listOrders' | 'getOrder'> {
  const { db, rateLimits } = services
  return {
    createOrder: idempotent(db, 'createOrder', async (call) => {
      const { candidateId, now } = call
      // An order whose time is over must not stand in the way until the next sweep.
      for (const overdue of await overdueOrders(db, now, candidateId)) {
        await refreshOrder(services, overdue, now)
      }
      const wait = call.body.couponCode === undefined ? 0 : rateLimits.coupon.take(candidateId)
      if (wait > 0) throw tooManyCoupons(wait)
      const id = await placeOrder(services, { candidateId, ...call.body }, now)
      return shownOrder(services, id, now)
    }),

    async listOrders(call) {
      const { cursor, limit = 20 } = call.query ?? {}
      const after = decodeCursor<[number, string]>(cursor, ['number', 'string'])
      const position = after && { createdAt: new Date(after[0]), id: after[1] }
      const rows = await orderViews(db, call.candidateId, position, limit + 1)
      const page = rows.slice(0, limit)
      const calendar = await services.calendar.current()
      const last = page.at(-1)
      const more = rows.length > limit && last
      return {
        items: page.map((row) => presentOrder(row, calendar, call.now)),
        nextCursor: more ? encodeCursor([last.createdAt.getTime(), last.id]) : null,
      }
    },

    async getOrder(call) {
      await requireOwnOrder(services, call.candidateId, call.params.id)
      await refreshOrder(services, call.params.id, call.now)
      return shownOrder(services, call.params.id, call.now)
    },
  }
}
