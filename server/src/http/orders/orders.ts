import { notFound } from '../../problems/general'
import { tooManyCoupons } from '../../problems/orders'
import { Problem } from '../../problems/problem'
import { findOwnOrder, orderView, orderViews, unpaidReading } from '../../repositories/orders/orders'
import { askGateway } from '../../use-cases/ask-gateway'
import { cancelForCandidate, refreshOrder } from '../../use-cases/orders/close-order'
import { preparePayment, refusalToPay, takeNotification } from '../../use-cases/orders/pay-order'
import { holdSeat, type JudgedOrder, judgeOrder, storeOrder } from '../../use-cases/orders/place-order'
import { giveBackOrder } from '../../use-cases/orders/refund-order'
import { decodeCursor, encodeCursor } from '../cursor'
import { idempotent, refusalOf } from '../idempotent'
import type { Handlers } from '../operation'
import type { HttpServices } from '../services'
import { type Order, presentOrders } from './present-order'

/** An order as its candidate's screen shows it at `now`; the caller has made sure whose it is. */
async function shownOrder(services: HttpServices, orderId: string, now: Date): Promise<Order> {
  const [order] = await presentOrders(services, [await orderView(services.db, orderId)], now)
  if (!order) throw notFound()
  return order
}

/** Throws the 404 problem unless the order is the candidate's own. */
async function requireOwnOrder({ db }: HttpServices, candidateId: string, orderId: string): Promise<void> {
  if (!(await findOwnOrder(db, candidateId, orderId))) throw notFound()
}

/** Holding a seat, and looking at orders. */
export function createOrderHandlers(
  services: HttpServices,
): Handlers<'createOrder' | 'listOrders' | 'getOrder'> {
  const { db, rateLimits } = services
  const unpaid = unpaidReading(db)
  return {
    createOrder: idempotent(services, 'createOrder', async (call, once) => {
      const { candidateId, now } = call
      // An order whose time is over must not stand in the way until the next sweep.
      for (const { id, expiresAt } of (await unpaid.read(candidateId)) ?? []) {
        if (expiresAt <= now) await refreshOrder(services, id, now)
      }
      const wait = call.body.couponCode === undefined ? 0 : await rateLimits.coupon.take(candidateId)
      if (wait > 0) throw tooManyCoupons(wait)
      let judged: JudgedOrder | Problem
      return once(
        async (inside) => {
          judged = await refusalOf(judgeOrder(inside, { candidateId, ...call.body }, now))
          if (judged instanceof Problem) return judged
          await storeOrder(inside.db, judged, now)
          return shownOrder(inside, judged.order.id, now)
        },
        async ({ db }) => {
          if (!(judged instanceof Problem)) await holdSeat(db, judged)
        },
      )
    }),

    async listOrders(call) {
      const { cursor, limit = 20 } = call.query ?? {}
      const after = decodeCursor(cursor, ['instant', 'id'])
      const position = after && { createdAt: new Date(after[0]), id: after[1] }
      const rows = await orderViews(db, call.candidateId, position, limit + 1)
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      const more = rows.length > limit && last
      return {
        items: await presentOrders(services, page, call.now),
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

/** Paying an order, cancelling it, and hearing from the gateway. */
export function createPaymentHandlers(
  services: HttpServices,
): Handlers<'createPayment' | 'cancelOrder' | 'notifyPayment'> {
  const { log } = services
  return {
    // Done again after a crash, preparing and cancelling lead to what they led to before.
    createPayment: idempotent(services, 'createPayment', async (call, once) => {
      await requireOwnOrder(services, call.candidateId, call.params.id)
      const parameters = await preparePayment(services, call.params.id, call.now)
      return once(async () => parameters)
    }),

    cancelOrder: idempotent(services, 'cancelOrder', async (call, once) => {
      const { id } = call.params
      await requireOwnOrder(services, call.candidateId, id)
      await askGateway(log, cancelForCandidate(services, id, call.now))
      return once(async (inside) => {
        const order = await orderView(inside.db, id)
        const refusal = order.status === 'cancelled' ? undefined : refusalToPay(order)
        return refusal ?? shownOrder(inside, id, call.now)
      })
    }),

    async notifyPayment(call) {
      await takeNotification(services, call.request, call.now)
      return undefined
    },
  }
}

/** Giving a paid order back. */
export function createRefundHandlers(services: HttpServices): Handlers<'refundOrder'> {
  return {
    refundOrder: idempotent(services, 'refundOrder', async ({ candidateId, params: { id }, now }, once) => {
      await requireOwnOrder(services, candidateId, id)
      const given = await once(async (inside) => {
        await giveBackOrder(inside, candidateId, id, now)
        return shownOrder(inside, id, now)
      })
      if (given.status !== 'refunding') return given
      await refreshOrder(services, id, now)
      return once((inside) => shownOrder(inside, id, now))
    }),
  }
}
