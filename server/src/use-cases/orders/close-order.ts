import { lockCandidate } from '../../repositories/candidates'
import { freeCoupon } from '../../repositories/coupons'
import { findOrder, lockOrder, updateOrder } from '../../repositories/orders'
import { freeSeat } from '../../repositories/orders-seats'
import type { Services } from '../../services'
import { settlePayment } from './settle-payment'

/** Why an unpaid order ends. */
export type Ending = 'cancelled' | 'expired'

/**
 * Ends an unpaid order and frees its seat. A prepared payment is closed at the gateway first: when the gateway
 * says that it was paid, it is paid, and the order ends as that. Throws `GatewayUnavailable` with nothing changed.
 */
export async function closeOrder(
  services: Services,
  orderId: string,
  ending: Ending,
  now: Date,
): Promise<void> {
  const { db, gateways } = services
  const found = await findOrder(db, orderId)
  if (found?.status !== 'unpaid') return
  if (found.prepayId && (await gateways.payment.close(orderId)) === 'paid') {
    const transaction = await gateways.payment.query(orderId)
    if (transaction) await settlePayment(services, transaction, now)
    return
  }
  await db.transaction().execute(async (trx) => {
    await lockCandidate(trx, found.candidateId)
    const order = await lockOrder(trx, orderId)
    // A payment that was prepared since we looked is not closed yet: leave the order to the next try.
    if (order.status !== 'unpaid' || order.prepayId !== found.prepayId) return
    await updateOrder(trx, orderId, { status: ending, closedAt: now })
    await freeSeat(trx, order.sittingId)
    await freeCoupon(trx, orderId)
  })
}

/** Ends an unpaid order as its candidate wishes; a payment prepared at the same moment makes it look again. */
export async function cancelForCandidate(services: Services, orderId: string, now: Date): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const order = await findOrder(services.db, orderId)
    if (order?.status !== 'unpaid') return
    await closeOrder(services, orderId, order.expiresAt <= now ? 'expired' : 'cancelled', now)
  }
}
