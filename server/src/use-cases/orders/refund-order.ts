import { GatewayUnavailable } from '../../gateways/gateway-error'
import type { RefundRequest } from '../../gateways/payment/payment-gateway'
import { lockCandidate } from '../../repositories/candidates'
import type { Db } from '../../repositories/database'
import { finishRefund, type OrderRow } from '../../repositories/orders'
import type { Services } from '../../services'
import { tellRefund } from '../notices/tell-refunds'

function requestFor(order: OrderRow): RefundRequest {
  const { id, amountFen } = order
  return { outTradeNo: id, outRefundNo: `${id}-1`, amountFen, reason: '报名费原路退回' }
}

/**
 * Sends the money of an order back, given back by the candidate or paid when its seat was gone; what a coupon paid
 * for was never received and does not return. Asking again under the same refund number never pays
 * twice, so a gateway that does not answer, or still works on it, is simply asked again by the next sweep.
 */
export async function refundOrder(services: Services, order: OrderRow, now: Date): Promise<void> {
  const { db, gateways, log } = services
  try {
    const state = await (order.amountFen === 0 ? 'SUCCESS' : gateways.payment.refund(requestFor(order)))
    if (state === 'SUCCESS') await endRefund(db, order, now)
    else if (state !== 'PROCESSING') log.error({ orderId: order.id, state }, 'refund needs an operator')
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error
    log.warn({ orderId: order.id, service: error.service, reason: error.cause }, 'refund will be asked again')
  }
}

/** The money is back: whoever hears it first says so, once. */
async function endRefund(db: Db, { id: orderId, candidateId }: OrderRow, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockCandidate(trx, candidateId)
    if (await finishRefund(trx, orderId)) await tellRefund(trx, orderId, 'paid', now)
  })
}
