import type { PaymentParameters } from '../../gateways/payment/payment-gateway'
import { orderCancelled, orderExpired, orderPaid } from '../../problems/buying'
import { notFound } from '../../problems/general'
import type { Problem } from '../../problems/problem'
import { openidOf } from '../../repositories/candidates'
import { findOrder, keepPrepayId } from '../../repositories/orders'
import { type OrderView, orderView } from '../../repositories/orders-view'
import type { Services } from '../../services'
import { askGateway } from '../ask-gateway'
import { closeOrder } from './close-order'

/** Why an order cannot be paid any more; undefined while it can. */
export function refusalToPay(order: OrderView): Problem | undefined {
  if (order.status === 'unpaid') return undefined
  if (order.status === 'expired') return orderExpired(order.expiresAt)
  return order.status === 'cancelled' ? orderCancelled() : orderPaid(order.registrationId)
}

/** Prepares the payment of an order; the arguments go to wx.requestPayment unchanged. */
export async function preparePayment(
  services: Services,
  orderId: string,
  now: Date,
): Promise<PaymentParameters> {
  const { db, gateways, log } = services
  let order = await orderView(db, orderId)
  if (order.status === 'unpaid' && order.expiresAt <= now) {
    await askGateway(log, closeOrder(services, orderId, 'expired', now))
    order = await orderView(db, orderId)
  }
  const refusal = refusalToPay(order)
  if (refusal) throw refusal
  const openid = await openidOf(db, (await findOrder(db, orderId))?.candidateId ?? '')
  if (!openid) throw notFound()
  const parameters = await askGateway(
    log,
    gateways.payment.prepay({
      outTradeNo: orderId,
      description: `${order.name} ${order.shortName} 考试报名`,
      amountFen: order.amountFen,
      openid,
      expiresAt: order.expiresAt,
    }),
  )
  if (await keepPrepayId(db, orderId, parameters.package.slice('prepay_id='.length))) return parameters
  // The order ended while its payment was being prepared: make sure that nobody pays it.
  await askGateway(log, gateways.payment.close(orderId))
  throw refusalToPay(await orderView(db, orderId)) ?? notFound()
}
