import type { IncomingHttpHeaders } from 'node:http'
import {
  type PaymentEvent,
  type PaymentParameters,
  SignatureInvalid,
} from '../../gateways/payment/payment-gateway'
import { invalidRequest, notFound } from '../../problems/general'
import { orderCancelled, orderExpired, orderPaid, signatureInvalid } from '../../problems/orders'
import type { Problem } from '../../problems/problem'
import { openidOf } from '../../repositories/account/candidates'
import { findOrder, keepPrepayId, type OrderView, orderView } from '../../repositories/orders/orders'
import { recordNotification } from '../../repositories/orders/sandbox-payments'
import { askGateway } from '../ask-gateway'
import type { Needs } from '../services'
import { endRefund } from './refund-order'
import { closeOrder, settlePayment } from './settle-order'

/** Why an order cannot be paid any more; undefined while it can. */
export function refusalToPay(order: OrderView): Problem | undefined {
  if (order.status === 'unpaid') return undefined
  if (order.status === 'expired') return orderExpired(order)
  return order.status === 'cancelled' ? orderCancelled() : orderPaid(order.registrationId)
}

/** Prepares the payment of an order; the arguments go to wx.requestPayment unchanged. */
export async function preparePayment(
  services: Needs<'log' | 'db' | 'calendar' | 'gateways' | 'sealer'>,
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
  const openid = await openidOf(db, services.sealer, (await findOrder(db, orderId))?.candidateId ?? '')
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

/** A callback as it came in; the signature covers the body's very bytes. */
interface RawNotification {
  headers: IncomingHttpHeaders
  rawBody: string
}

/**
 * Takes a callback of the payment platform. Nothing in it counts before its signature is checked; settling comes
 * before recording, so that a callback whose settling failed is taken again when the platform repeats it.
 */
export async function takeNotification(
  services: Needs<'log' | 'db' | 'calendar' | 'gateways'>,
  raw: RawNotification,
  now: Date,
): Promise<void> {
  const event = verify(services, raw)
  if (event.kind === 'other') return
  const orderId = event.kind === 'refund' ? event.outTradeNo : event.transaction.outTradeNo
  const order = await findOrder(services.db, orderId)
  if (!order) throw notFound()
  if (event.kind === 'transaction') {
    const settlement = await settlePayment(services, event.transaction, now)
    if (settlement === 'mismatch') throw invalidRequest('支付金额与订单不符，未入账')
  } else if (event.state === 'SUCCESS') {
    await endRefund(services.db, order, now)
  }
  const first = await recordNotification(services.db, event.id, orderId, now)
  services.log.info({ orderId, kind: event.kind, repeated: !first }, 'payment callback taken')
}

function verify(
  { gateways, log }: Needs<'log' | 'gateways'>,
  { headers, rawBody }: RawNotification,
): PaymentEvent {
  const header = (name: string) => String(headers[name] ?? '')
  try {
    return gateways.payment.parseNotification(
      {
        timestamp: header('wechatpay-timestamp'),
        nonce: header('wechatpay-nonce'),
        signature: header('wechatpay-signature'),
        serial: header('wechatpay-serial'),
      },
      rawBody,
    )
  } catch (error) {
    if (!(error instanceof SignatureInvalid)) throw error
    log.warn({ reason: error.message }, 'payment callback refused')
    throw signatureInvalid()
  }
}
