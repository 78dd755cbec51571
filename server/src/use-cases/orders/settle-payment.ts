import type { Calendar } from '../../domain/calendar/calendar'
import type { Transaction } from '../../gateways/payment/payment-gateway'
import { Problem } from '../../problems/problem'
import { lockCandidate, openidOf } from '../../repositories/candidates'
import { freeCoupon, takeCoupon } from '../../repositories/coupons'
import type { Db } from '../../repositories/database'
import { findOrder, lockOrder, type OrderRow, updateOrder } from '../../repositories/orders'
import { certificationOffer, offeredSitting } from '../../repositories/orders-offer'
import { freeSeat, takeSeat } from '../../repositories/orders-seats'
import type { Services } from '../../services'
import { tellRefund } from '../notices/tell-refunds'
import { refuseConflicts } from './conflicts'
import { refundOrder } from './refund-order'
import { registerPaid } from './register-paid'

/** What became of the gateway's word: `mismatch` is a payment that is not this order's. */
export type Settlement = 'settled' | 'nothing' | 'mismatch' | 'unknown-order'

/**
 * The one place where a payment changes an order, whoever brings the news: callback, query, expiry or
 * cancellation. It judges under the locks of candidate and order, so any number of repetitions settles once.
 */
export async function settlePayment(
  services: Services,
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
  if ((await openidOf(trx, candidateId)) === null) return false
  const offer = await certificationOffer(trx, certificationCode)
  const sitting = await offeredSitting(trx, certificationCode, sittingId)
  if (!offer || !sitting) return false
  if (now >= calendar.datesOf(sitting.examDate).registrationClosesAt) return false
  try {
    await refuseConflicts(trx, candidateId, offer, sitting.examDate)
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
