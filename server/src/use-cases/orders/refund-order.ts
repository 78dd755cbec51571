import { GatewayUnavailable } from '../../gateways/gateway-error'
import type { RefundRequest } from '../../gateways/payment/payment-gateway'
import { type OrderRow, updateOrder } from '../../repositories/orders'
import type { Services } from '../../services'

function requestFor(order: OrderRow): RefundRequest {
  const { id, amountFen } = order
  return { outTradeNo: id, outRefundNo: `${id}-1`, amountFen, reason: '报名费原路退回' }
}

/**
 * Sends the money of an order back, given back by the candidate or paid when its seat was gone; what a coupon paid
 * for was never received and does not return. Asking again under the same refund number never pays
 * twice, so a gateway that does not answer, or still works on it, is simply asked again by the next sweep.
 */
export async function refundOrder({ db, gateways, log }: Services, order: OrderRow): Promise<void> {
  try {
    const state = await (order.amountFen === 0 ? 'SUCCESS' : gateways.payment.refund(requestFor(order)))
    if (state === 'SUCCESS') await updateOrder(db, order.id, { status: 'refunded' })
    else if (state !== 'PROCESSING') log.error({ orderId: order.id, state }, 'refund needs an operator')
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error
    log.warn({ orderId: order.id, service: error.service, reason: error.cause }, 'refund will be asked again')
  }
}
