import { GatewayUnavailable } from '../../gateways/gateway-error'
import { type OrderRow, updateOrder } from '../../repositories/orders'
import type { Services } from '../../services'

/**
 * Sends the money of an order back whose seat was gone. Asking again under the same refund number never pays
 * twice, so a gateway that does not answer, or still works on it, is simply asked again by the next sweep.
 */
export async function refundOrder({ db, gateways, log }: Services, order: OrderRow): Promise<void> {
  try {
    const state = await gateways.payment.refund({
      outTradeNo: order.id,
      outRefundNo: `${order.id}-1`,
      amountFen: order.amountFen,
      reason: '席位已满，原路退回',
    })
    if (state === 'SUCCESS') await updateOrder(db, order.id, { status: 'refunded' })
    else if (state !== 'PROCESSING') log.error({ orderId: order.id, state }, 'refund needs an operator')
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error
    log.warn({ orderId: order.id, service: error.service, reason: error.cause }, 'refund will be asked again')
  }
}
