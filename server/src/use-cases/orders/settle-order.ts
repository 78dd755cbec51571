import { isUniqueViolation } from '../../database/pool'
import type { Calendar } from '../../domain/calendar/calendar'
import type { CaseKind } from '../../domain/money'
import { subjectsPerSitting } from '../../domain/policy'
import type { Transaction } from '../../gateways/payment/payment-gateway'
import { newId } from '../../lib/ids'
import { dateOf } from '../../lib/time'
import { Problem } from '../../problems/problem'
import { holdingCandidate, lockCandidate } from '../../repositories/account/candidates'
import { lockPerson, lockPersonOf } from '../../repositories/account/persons'
import type { Db } from '../../repositories/database'
import { freeCoupon, takeCoupon } from '../../repositories/orders/coupons'
import { certificationOffer, freePlace, keptSitting, takeSeat } from '../../repositories/orders/offers'
import { findOrder, lockOrder, type OrderRow, updateOrder } from '../../repositories/orders/orders'
import {
  countAttempts,
  insertRegistration,
  liveRegistration,
  slotCandidates,
} from '../../repositories/registrations/registrations'
import { moveReason } from '../calendar'
import { tellMoved, tellRefund } from '../notices/changes'
import { tellRegistered } from '../notices/exams'
import { reassignSlots } from '../registrations'
import type { Needs } from '../services'
import { openCase } from './cases'
import { refuseConflicts } from './place-order'
import { refundOrder } from './refund-order'

/**
 * Paid is registered: makes the registration, puts the day's subjects into their slots, and confirms it. Whose sitting has
 * moved since the order was placed has what everybody has who was registered before: the promised closing, and a notice.
 */
async function registerPaid(calendar: Calendar, db: Db, order: OrderRow, now: Date): Promise<void> {
  const { candidateId, certificationCode, sittingId } = order
  const sitting = await keptSitting(db, certificationCode, sittingId)
  if (!sitting) throw new Error('The sitting of a paid order is gone')
  const id = newId('reg')
  const from = order.examDate === sitting.examDate ? null : order.examDate
  const reason = moveReason(calendar, sitting.month)
  await insertRegistration(db, {
    id,
    orderId: order.id,
    candidateId,
    personFingerprint: order.personFingerprint,
    certificationCode,
    sittingId,
    attempt: (await countAttempts(db, candidateId, certificationCode)) + 1,
    slot: 1,
    outcome: null,
    resultPublishedAt: null,
    createdAt: now,
    closedAt: null,
    ...(from && {
      movedFrom: from,
      movedReason: reason,
      closesNotBefore: calendar.datesOf(from).registrationClosesAt,
    }),
  })
  await reassignSlots(db, candidateId, sitting.examDate)
  await tellRegistered(db, calendar, id, now)
  if (from) await tellMoved(db, calendar, [id], { from, reason }, now)
}

/** What became of the gateway's word: `mismatch` is a payment that is not this order's, and an operator's matter. */
export type Settlement = 'settled' | 'nothing' | 'mismatch' | 'unknown-order' | 'unknown-state'

const ONE_ORDER = 'orders_transaction_id_key'

/**
 * The one place where a payment changes an order, whoever brings the news: callback, query, expiry or cancellation. It
 * judges under the locks of candidate and order, so any number of repetitions settles once. Money that fits no order is
 * put before an operator.
 */
export async function settlePayment(
  services: Needs<'log' | 'db' | 'calendar' | 'gateways'>,
  transaction: Transaction,
  now: Date,
): Promise<Settlement> {
  const { state, outTradeNo, transactionId: reference, amountFen: actualFen } = transaction
  if (state !== 'SUCCESS' && state !== 'REFUND' && state !== 'UNKNOWN') return 'nothing'
  const found = await findOrder(services.db, outTradeNo)
  const expectedFen = found?.amountFen ?? null
  const bring = (kind: CaseKind) =>
    openCase(services, found?.id ?? null, { kind, outTradeNo, reference, expectedFen, actualFen }, now)
  if (!found) {
    await bring('unknownOrder')
    return 'unknown-order'
  }
  if (state === 'UNKNOWN') {
    await bring('unknownState')
    return 'unknown-state'
  }
  if (actualFen !== expectedFen || !reference) {
    await bring('amountDiffers')
    return 'mismatch'
  }
  const order = await settleOnce(services, found, { state, transactionId: reference }, now)
  if (!order || order.transactionId !== reference) {
    await bring('paidTwice')
    return 'mismatch'
  }
  if (order.status === 'refunding') await refundOrder(services, order, now)
  return 'settled'
}

/** A payment that fits its order. */
interface Paid {
  state: 'SUCCESS' | 'REFUND'
  transactionId: string
}

/** The order after its payment, which may be an earlier one; undefined when another order has the transaction. */
async function settleOnce(
  services: Needs<'log' | 'db' | 'calendar'>,
  found: OrderRow,
  paid: Paid,
  now: Date,
): Promise<OrderRow | undefined> {
  // Read before the transaction: within it nothing may ask for a second connection.
  const calendar = await services.calendar.current()
  try {
    return await holdingCandidate(services.db, found.candidateId, async (trx) => {
      await lockPerson(trx, found.personFingerprint)
      await settleLocked(calendar, trx, await lockOrder(trx, found.id), paid, now)
      return lockOrder(trx, found.id)
    })
  } catch (error) {
    if (isUniqueViolation(error, ONE_ORDER)) return undefined
    throw error
  }
}

async function settleLocked(
  calendar: Calendar,
  trx: Db,
  order: OrderRow,
  { state, transactionId }: Paid,
  now: Date,
): Promise<void> {
  const open = order.status === 'unpaid'
  if (!open && order.status !== 'cancelled' && order.status !== 'expired') return
  const paid = { transactionId, paidAt: now }
  if (state === 'REFUND') {
    // Money went back before anybody registered; whether all of it did, the gateway's refund tells.
    if (open) await freePlace(trx, order)
    const closed = { closedAt: order.closedAt ?? now, refundStartedAt: now }
    await updateOrder(trx, order.id, { ...paid, ...closed, status: 'refunding' })
    return
  }
  if (!(await (open ? canRegister : canReopen)(calendar, trx, order, now))) {
    if (open) await freePlace(trx, order)
    await updateOrder(trx, order.id, { ...paid, status: 'refunding', refundStartedAt: now })
    await tellRefund(trx, order.id, 'seatGone', now)
    return
  }
  await updateOrder(trx, order.id, { ...paid, status: 'paid', closedAt: null })
  await registerPaid(calendar, trx, order, now)
}

/**
 * Whether a payment in time can still be a registration: its exam is still to come, and of the person nothing was registered
 * meanwhile, under whatever account, that is of the same subject or, by a sitting that moved, fills the afternoon.
 */
async function canRegister(calendar: Calendar, trx: Db, order: OrderRow, now: Date): Promise<boolean> {
  const { candidateId, certificationCode, sittingId } = order
  const sitting = await keptSitting(trx, certificationCode, sittingId)
  if (!sitting || sitting.examDate <= dateOf(now)) return false
  if (await liveRegistration(trx, candidateId, certificationCode)) return false
  const beside = await slotCandidates(trx, candidateId, sitting.examDate)
  return beside.length < subjectsPerSitting(calendar.policyOn(sitting.examDate))
}

/** Whether a payment that came after its order was closed may still have a seat; takes seat and coupon if so. */
async function canReopen(calendar: Calendar, trx: Db, order: OrderRow, now: Date): Promise<boolean> {
  const { candidateId, certificationCode, sittingId } = order
  if (!(await lockCandidate(trx, candidateId))) return false
  // Somebody else may have been bound since: the payment was for the person of the order.
  const bound = await lockPersonOf(trx, candidateId)
  if (order.personFingerprint !== null && order.personFingerprint !== bound) return false
  const offer = await certificationOffer(trx, certificationCode)
  const sitting = await keptSitting(trx, certificationCode, sittingId)
  if (!offer || !sitting) return false
  if (now >= calendar.datesOf(sitting.examDate).registrationClosesAt) return false
  try {
    await refuseConflicts(trx, candidateId, offer, calendar, sitting, now)
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
  // The order was placed while the coupon was valid: only its use, given back meanwhile, has to be free still.
  if (order.couponCode !== null && !(await takeCoupon(trx, order.couponCode, order.id, now))) return false
  if (await takeSeat(trx, sittingId)) return true
  await freeCoupon(trx, order.id)
  return false
}
