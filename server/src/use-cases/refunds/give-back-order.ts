import { refundTerms } from '../../domain/changes/refund'
import { changeRefused, orderNotPaid } from '../../problems/changes'
import { lockCandidate } from '../../repositories/candidates'
import { freeCoupon } from '../../repositories/coupons'
import { lockOrder, updateOrder } from '../../repositories/orders'
import { freeSeat } from '../../repositories/orders-seats'
import {
  registrationOfOrder,
  updateRegistration,
  withdrawTicket,
} from '../../repositories/registration-changes'
import type { Services } from '../../services'
import { tellRefund } from '../notices/tell-refunds'
import { refundOrder } from '../orders/refund-order'
import { reassignSlots } from '../registrations/reassign-slots'

/**
 * Gives a paid order back: the registration ends and its seat is free in one transaction, then the gateway returns
 * the money. An order already given back is left as it is, and its gateway asked again under the same number, so
 * that any number of repetitions pays once. Throws the problem of the rule that refuses.
 */
export async function giveBackOrder(
  services: Services,
  candidateId: string,
  orderId: string,
  now: Date,
): Promise<void> {
  // Read before the transaction: within it nothing may ask for a second connection.
  const calendar = await services.calendar.current()
  const order = await services.db.transaction().execute(async (trx) => {
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
  if (order.status === 'refunding') await refundOrder(services, order, now)
}
