import type { IncomingHttpHeaders } from 'node:http'
import { GatewayUnavailable } from '../../gateways/outside'
import {
  type PaymentEvent,
  type PaymentParameters,
  SignatureInvalid,
  SignatureProbe,
} from '../../gateways/payment/payment-gateway'
import { invalidRequest, notFound } from '../../problems/general'
import { orderCancelled, orderExpired, orderPaid, signatureInvalid } from '../../problems/orders'
import type { Problem } from '../../problems/problem'
import { openidOf } from '../../repositories/account/candidates'
import { findOrder, keepPrepayId, type OrderView, orderView } from '../../repositories/orders/orders'
import { recordNotification } from '../../repositories/orders/sandbox-payments'
import { askGateway } from '../ask-gateway'
import type { Needs } from '../services'
import { closeOrder } from './close-order'
import { takeRefund } from './refund-order'
import { settlePayment } from './settle-order'

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
  await askGateway(log, bringUpToDate(services, await orderView(db, orderId), now))
  const order = await orderView(db, orderId)
  const refusal = refusalToPay(order)
  if (refusal) throw refusal
  const openid = await openidOf(db, services.sealer, (await findOrder(db, orderId))?.candidateId ?? '')
  if (!openid) throw notFound()
  const request = {
    outTradeNo: orderId,
    description: `${order.name} ${order.shortName} 考试报名`,
    amountFen: order.amountFen,
    openid,
    expiresAt: order.expiresAt,
  }
  const parameters = await askGateway(
    log,
    gateways.payment.prepay(request).catch(async (error) => {
      // Perhaps because it was paid at this moment.
      await bringUpToDate(services, await orderView(db, orderId), now)
      throw refusalToPay(await orderView(db, orderId)) ?? error
    }),
  )
  if (await keepPrepayId(db, orderId, parameters.package.slice('prepay_id='.length))) return parameters
  // The order ended while its payment was being prepared: make sure that nobody pays it.
  await askGateway(log, gateways.payment.close(orderId))
  throw refusalToPay(await orderView(db, orderId)) ?? notFound()
}

/** Ends an order whose time is over; of one whose payment was prepared before, hears first whether it was paid. */
async function bringUpToDate(
  services: Needs<'log' | 'db' | 'calendar' | 'gateways'>,
  { id, status, expiresAt, prepayId }: OrderView,
  now: Date,
): Promise<void> {
  if (status !== 'unpaid') return
  if (expiresAt <= now) return closeOrder(services, id, 'expired', now)
  const transaction = prepayId ? await services.gateways.payment.query(id) : null
  // Cancelled, and closed there, by whoever could not end it here: nothing is paid by that number any more.
  if (transaction?.state === 'CLOSED') return closeOrder(services, id, 'cancelled', now)
  if (transaction) await settlePayment(services, transaction, now)
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
  const { outTradeNo: orderId } = event.kind === 'refund' ? event.refund : event.transaction
  if (event.kind === 'transaction') {
    const settlement = await settlePayment(services, event.transaction, now)
    if (settlement === 'unknown-order') throw notFound()
    if (settlement === 'mismatch') throw invalidRequest('支付与订单不符，未入账')
    if (!(await findOrder(services.db, orderId))) throw notFound()
  } else if (!(await takeRefund(services, event.refund, now))) {
    throw notFound()
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
    if (error instanceof GatewayUnavailable) {
      log.error({ reason: error.cause }, 'payment callback of an unknown form')
      throw invalidRequest('回调内容无法识别')
    }
    if (!(error instanceof SignatureInvalid)) throw error
    // The platform's own test, which comes now and then, is nothing to look at.
    const level = error instanceof SignatureProbe ? 'debug' : 'warn'
    log[level]({ reason: error.message }, 'payment callback refused')
    throw signatureInvalid()
  }
}
