import { GatewayUnavailable } from '../../gateways/gateway-error'
import { findOrder } from '../../repositories/orders'
import type { Services } from '../../services'
import { closeOrder } from './close-order'
import { refundOrder } from './refund-order'
import { settlePayment } from './settle-payment'

/** Brings an order up to date: asks the gateway for its payment or its refund, and ends it when its time is over. */
export async function refreshOrder(services: Services, orderId: string, now: Date): Promise<void> {
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
