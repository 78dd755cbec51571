import type { IncomingHttpHeaders } from 'node:http'
import { type PaymentEvent, SignatureInvalid } from '../../gateways/payment/payment-gateway'
import { signatureInvalid } from '../../problems/buying'
import { invalidRequest, notFound } from '../../problems/general'
import { findOrder, updateOrder } from '../../repositories/orders'
import { recordNotification } from '../../repositories/payments'
import type { Services } from '../../services'
import { settlePayment } from './settle-payment'

/** A callback as it came in; the signature covers the body's very bytes. */
export interface RawNotification {
  headers: IncomingHttpHeaders
  rawBody: string
}

/**
 * Takes a callback of the payment platform. Nothing in it counts before its signature is checked; settling comes
 * before recording, so that a callback whose settling failed is taken again when the platform repeats it.
 */
export async function takeNotification(services: Services, raw: RawNotification, now: Date): Promise<void> {
  const event = verify(services, raw)
  if (event.kind === 'other') return
  const orderId = event.kind === 'refund' ? event.outTradeNo : event.transaction.outTradeNo
  const order = await findOrder(services.db, orderId)
  if (!order) throw notFound()
  if (event.kind === 'transaction') {
    const settlement = await settlePayment(services, event.transaction, now)
    if (settlement === 'mismatch') throw invalidRequest('支付金额与订单不符，未入账。')
  } else if (event.state === 'SUCCESS' && order.status === 'refunding') {
    await updateOrder(services.db, orderId, { status: 'refunded' })
  }
  const first = await recordNotification(services.db, event.id, orderId, now)
  services.log.info({ orderId, kind: event.kind, repeated: !first }, 'payment callback taken')
}

function verify({ gateways, log }: Services, { headers, rawBody }: RawNotification): PaymentEvent {
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
