import type { Calendar } from '../../domain/calendar/calendar'
import { GatewayUnavailable } from '../../gateways/outside'
import type { Transaction } from '../../gateways/payment/payment-gateway'
import { newId } from '../../lib/ids'
import { Problem } from '../../problems/problem'
import { lockCandidate } from '../../repositories/account/candidates'
import type { Db } from '../../repositories/database'
import { freeCoupon, takeCoupon } from '../../repositories/orders/coupons'
import {
  certificationOffer,
  findOrder,
  freeSeat,
  lockOrder,
  type OrderRow,
  offeredSitting,
  takeSeat,
  updateOrder,
} from '../../repositories/orders/orders'
import { countAttempts, insertRegistration } from '../../repositories/registrations/registrations'
import { tellRefund } from '../notices/changes'
import { tellRegistered } from '../notices/exams'
import { reassignSlots } from '../registrations'
import type { Needs } from '../services'
import { refuseConflicts } from './place-order'
import { refundOrder } from './refund-order'

/** Paid is registered: makes the registration, puts the day's subjects into their slots, and confirms it. */
async function registerPaid(calendar: Calendar, db: Db, order: OrderRow, now: Date): Promise<void> {
  const { candidateId, certificationCode, sittingId } = order
  const sitting = await offeredSitting(db, certificationCode, sittingId)
  if (!sitting) throw new Error('The sitting of a paid order is gone')
  const id = newId('reg')
  await insertRegistration(db, {
    id,
    orderId: order.id,
    candidateId,
    certificationCode,
    sittingId,
    attempt: (await countAttempts(db, candidateId, certificationCode)) + 1,
    slot: 1,
    outcome: null,
    resultPublishedAt: null,
    createdAt: now,
    closedAt: null,
  })
  await reassignSlots(db, candidateId, sitting.examDate)
  await tellRegistered(db, calendar, id, now)
}

/** What became of the gateway's word: `mismatch` is a payment that is not this order's. */
type Settlement = 'settled' | 'nothing' | 'mismatch' | 'unknown-order'

/**
 * The one place where a payment changes an order, whoever brings the news: callback, query, expiry or
 * cancellation. It judges under the locks of candidate and order, so any number of repetitions settles once.
 */
export async function settlePayment(
  services: Needs<'log' | 'db' | 'calendar' | 'gateways'>,
  transaction: Transaction,
  now: Date,
): Promise<Settlement> {
  const { state, outTradeNo } = transaction
  if (state !== 'SUCCESS' && state !== 'REFUND') return 'nothing'
  const found = await findOrder(services.db, outTradeNo)
  if (!found) return 'unknown-order'
  if (transaction.amountFen !== found.amountFen || !transaction.transactionId) {
    services.log.error({ orderId: found.id, state }, 'payment does not fit its order')
    return 'mismatch'
  }
  // Read before the transaction: within it nothing may ask for a second connection.
  const calendar = await services.calendar.current()
  const order = await services.db.transaction().execute(async (trx) => {
    await lockCandidate(trx, found.candidateId)
    await settleLocked(calendar, trx, await lockOrder(trx, found.id), transaction, now)
    return lockOrder(trx, found.id)
  })
  if (order.status === 'refunding') await refundOrder(services, order, now)
  return 'settled'
}

async function settleLocked(
  calendar: Calendar,
  trx: Db,
  order: OrderRow,
  { state, transactionId }: Transaction,
  now: Date,
): Promise<void> {
  const open = order.status === 'unpaid'
  if (!open && order.status !== 'cancelled' && order.status !== 'expired') return
  const paid = { transactionId, paidAt: now }
  if (state === 'REFUND') {
    if (open) await freeSeat(trx, order.sittingId)
    if (open) await freeCoupon(trx, order.id)
    await updateOrder(trx, order.id, { ...paid, status: 'refunded', closedAt: order.closedAt ?? now })
    await tellRefund(trx, order.id, 'paid', now)
    return
  }
  if (!open && !(await canReopen(calendar, trx, order, now))) {
    await updateOrder(trx, order.id, { ...paid, status: 'refunding' })
    await tellRefund(trx, order.id, 'seatGone', now)
    return
  }
  await updateOrder(trx, order.id, { ...paid, status: 'paid', closedAt: null })
  await registerPaid(calendar, trx, order, now)
}

/** Whether a payment that came after its order was closed may still have a seat; takes seat and coupon if so. */
async function canReopen(calendar: Calendar, trx: Db, order: OrderRow, now: Date): Promise<boolean> {
  const { candidateId, certificationCode, sittingId } = order
  if (!(await lockCandidate(trx, candidateId))) return false
  const offer = await certificationOffer(trx, certificationCode)
  const sitting = await offeredSitting(trx, certificationCode, sittingId)
  if (!offer || !sitting) return false
  if (now >= calendar.datesOf(sitting.examDate).registrationClosesAt) return false
  try {
    await refuseConflicts(trx, candidateId, offer, sitting.examDate, calendar.policyOn(sitting.examDate))
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
  if (!(await takeSeat(trx, sittingId))) return false
  // The order was placed while the coupon was valid: only its use, given back meanwhile, has to be free still.
  if (order.couponCode === null || (await takeCoupon(trx, order.couponCode, order.id, now))) return true
  await freeSeat(trx, sittingId)
  return false
}

/** Why an unpaid order ends. */
type Ending = 'cancelled' | 'expired'

/**
 * Ends an unpaid order and frees its seat. A prepared payment is closed at the gateway first: when the gateway
 * says that it was paid, it is paid, and the order ends as that. Throws `GatewayUnavailable` with nothing changed.
 */
export async function closeOrder(
  services: Needs<'log' | 'db' | 'calendar' | 'gateways'>,
  orderId: string,
  ending: Ending,
  now: Date,
): Promise<void> {
  const { db, gateways } = services
  const found = await findOrder(db, orderId)
  if (found?.status !== 'unpaid') return
  if (found.prepayId && (await gateways.payment.close(orderId)) === 'paid') {
    const transaction = await gateways.payment.query(orderId)
    if (transaction) await settlePayment(services, transaction, now)
    return
  }
  await db.transaction().execute(async (trx) => {
    await lockCandidate(trx, found.candidateId)
    const order = await lockOrder(trx, orderId)
    // A payment that was prepared since we looked is not closed yet: leave the order to the next try.
    if (order.status !== 'unpaid' || order.prepayId !== found.prepayId) return
    await updateOrder(trx, orderId, { status: ending, closedAt: now })
    await freeSeat(trx, order.sittingId)
    await freeCoupon(trx, orderId)
  })
}

/** Ends an unpaid order as its candidate wishes; a payment prepared at the same moment makes it look again. */
export async function cancelForCandidate(
  services: Needs<'log' | 'db' | 'calendar' | 'gateways'>,
  orderId: string,
  now: Date,
): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const order = await findOrder(services.db, orderId)
    if (order?.status !== 'unpaid') return
    await closeOrder(services, orderId, order.expiresAt <= now ? 'expired' : 'cancelled', now)
  }
}

/** Brings an order up to date: asks the gateway for its payment or its refund, and ends it when its time is over. */
export async function refreshOrder(
  services: Needs<'log' | 'db' | 'calendar' | 'gateways'>,
  orderId: string,
  now: Date,
): Promise<void> {
  const { db, gateways, log } = services
  const order = await findOrder(db, orderId)
  if (order?.status === 'refunding') await refundOrder(services, order, now)
  if (order?.status !== 'unpaid') return
  try {
    const transaction = order.prepayId ? await gateways.payment.query(orderId) : null
    if (transaction) await settlePayment(services, transaction, now)
    if (order.expiresAt <= now) await closeOrder(services, orderId, 'expired', now)
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error
    // What is stored is still worth showing; the next look asks again.
    log.warn({ orderId, service: error.service, reason: error.cause }, 'order could not be refreshed')
  }
}
