import { GatewayUnavailable } from '../../gateways/outside'
import { holdingCandidate } from '../../repositories/account/candidates'
import { freePlace } from '../../repositories/orders/offers'
import {
  findOrder,
  lockOrder,
  type OrderRow,
  overdueOrders,
  updateOrder,
} from '../../repositories/orders/orders'
import type { Needs } from '../services'
import { openCase } from './cases'
import { refundOrder } from './refund-order'
import { type Settlement, settlePayment } from './settle-order'

/** Why an unpaid order ends. */
type Ending = 'cancelled' | 'expired'

/**
 * Ends an unpaid order and frees its seat. A prepared payment is closed at the gateway first: when the gateway
 * says that it was paid, it is paid, and the order ends as that. A word that leads to neither keeps no seat: the order
 * ends, and an operator looks. Throws `GatewayUnavailable` with nothing changed.
 */
export async function closeOrder(
  services: Needs<'log' | 'db' | 'calendar' | 'gateways'>,
  orderId: string,
  ending: Ending,
  now: Date,
): Promise<void> {
  const { db } = services
  const found = await findOrder(db, orderId)
  if (found?.status !== 'unpaid') return
  if (found.prepayId && (await closePayment(services, found, now)) === 'settled') return
  await holdingCandidate(db, found.candidateId, async (trx) => {
    const order = await lockOrder(trx, orderId)
    // A payment that was prepared since we looked is not closed yet: leave the order to the next try.
    if (order.status !== 'unpaid' || order.prepayId !== found.prepayId) return
    await updateOrder(trx, orderId, { status: ending, closedAt: now })
    await freePlace(trx, order)
  })
}

/** Closes a prepared payment at the gateway, or settles the one that was quicker. */
async function closePayment(
  services: Needs<'log' | 'db' | 'calendar' | 'gateways'>,
  order: OrderRow,
  now: Date,
): Promise<Settlement | 'closed'> {
  const { payment } = services.gateways
  const closing = await payment.close(order.id)
  if (closing === 'closed') return 'closed'
  const transaction = closing === 'paid' ? await payment.query(order.id) : null
  const settlement = transaction ? await settlePayment(services, transaction, now) : 'nothing'
  if (settlement !== 'nothing') return settlement
  const amounts = { expectedFen: order.amountFen, actualFen: null }
  const matter = {
    kind: 'closingUnclear',
    outTradeNo: order.id,
    reference: order.prepayId,
    ...amounts,
  } as const
  await openCase(services, order.id, matter, now)
  return settlement
}

/** Ends an unpaid order as its candidate wishes; a payment prepared at the same moment makes it look again. */
export async function cancelForCandidate(
  services: Needs<'log' | 'db' | 'calendar' | 'gateways'>,
  orderId: string,
  now: Date,
): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const order = await findOrder(services.db, orderId)
    if (order?.status !== 'unpaid') return
    await closeOrder(services, orderId, order.expiresAt <= now ? 'expired' : 'cancelled', now)
  }
}

/** Brings an order up to date: asks the gateway for its payment or its refund, and ends it when its time is over. */
export async function refreshOrder(
  services: Needs<'log' | 'db' | 'calendar' | 'gateways'>,
  orderId: string,
  now: Date,
): Promise<void> {
  const { db, gateways, log } = services
  const order = await findOrder(db, orderId)
  if (order?.status === 'refunding') await refundOrder(services, order, now)
  if (order?.status !== 'unpaid') return
  try {
    const transaction = order.prepayId ? await gateways.payment.query(orderId) : null
    if (transaction) await settlePayment(services, transaction, now)
    if (order.expiresAt <= now) await closeOrder(services, orderId, 'expired', now)
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error
    // What is stored is still worth showing; the next look asks again.
    log.warn({ orderId, service: error.service, reason: error.cause }, 'order could not be refreshed')
  }
}

/** Brings up to date what a candidate has ordered and not paid in time: it must not stand in the way until the next sweep. */
export async function refreshOverdue(
  services: Needs<'log' | 'db' | 'calendar' | 'gateways'>,
  candidateId: string,
  now: Date,
): Promise<void> {
  for (const id of await overdueOrders(services.db, now, candidateId)) await refreshOrder(services, id, now)
}
