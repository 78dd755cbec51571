import { refundTerms } from '../../domain/changes/refund'
import { GatewayUnavailable } from '../../gateways/outside'
import type { RefundRequest } from '../../gateways/payment/payment-gateway'
import { changeRefused, orderNotPaid } from '../../problems/changes'
import { lockCandidate } from '../../repositories/account/candidates'
import { registrationOfOrder, updateRegistration, withdrawTicket } from '../../repositories/changes'
import { type Db, inTransaction } from '../../repositories/database'
import { freeCoupon } from '../../repositories/orders/coupons'
import {
  finishRefund,
  freeSeat,
  lockOrder,
  type OrderRow,
  updateOrder,
} from '../../repositories/orders/orders'
import { tellRefund } from '../notices/changes'
import { reassignSlots } from '../registrations'
import type { Needs } from '../services'

function requestFor(order: OrderRow): RefundRequest {
  const { id, amountFen } = order
  return { outTradeNo: id, outRefundNo: `${id}-1`, amountFen, reason: '报名费原路退回' }
}

/**
 * Sends the money of an order back, given back by the candidate or paid when its seat was gone; what a coupon paid
 * for was never received and does not return. Asking again under the same refund number never pays
 * twice, so a gateway that does not answer, or still works on it, is simply asked again by the next sweep.
 */
export async function refundOrder(
  services: Needs<'log' | 'db' | 'gateways'>,
  order: OrderRow,
  now: Date,
): Promise<void> {
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

/** The money is back: the one ending of a refund, whoever brings the news; the first to bring it says so, once. */
export async function endRefund(db: Db, { id: orderId, candidateId }: OrderRow, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockCandidate(trx, candidateId)
    if (await finishRefund(trx, orderId)) await tellRefund(trx, orderId, 'paid', now)
  })
}

/**
 * Gives a paid order back: the registration ends and its seat is free in one transaction. Answers the order, whose money
 * the gateway returns afterwards (`refundOrder`). An order already given back is left as it is, and its gateway asked
 * again under the same number, so that any number of repetitions pays once. Throws the problem of the rule that refuses.
 */
export async function giveBackOrder(
  services: Needs<'db' | 'calendar'>,
  candidateId: string,
  orderId: string,
  now: Date,
): Promise<OrderRow> {
  // Read before the transaction: within it nothing may ask for a second connection.
  const calendar = await services.calendar.current()
  return inTransaction(services.db, async (trx) => {
    await lockCandidate(trx, candidateId)
    const held = await lockOrder(trx, orderId)
    if (held.status === 'refunding' || held.status === 'refunded') return held
    const registration = await registrationOfOrder(trx, orderId)
    if (held.status !== 'paid' || !held.paidAt || !registration) throw orderNotPaid()
    const facts = { ...registration, paidAt: held.paidAt, ended: registration.closedAt !== null }
    const { refusal } = refundTerms(calendar, facts, now)
    if (refusal) throw changeRefused(refusal)
    await updateOrder(trx, orderId, { status: 'refunding' })
    await freeSeat(trx, registration.sittingId)
    await freeCoupon(trx, orderId)
    await updateRegistration(trx, registration.id, { closedAt: now, refundedAt: now })
    await withdrawTicket(trx, registration.id)
    await reassignSlots(trx, candidateId, registration.examDate)
    await tellRefund(trx, orderId, 'accepted', now)
    return lockOrder(trx, orderId)
  })
}
