import { REFUND_CASES } from '../../domain/money'
import { holdingCandidate } from '../../repositories/account/candidates'
import { lockPersonOf } from '../../repositories/account/persons'
import { updateRegistration, withdrawTicket } from '../../repositories/changes'
import type { Db } from '../../repositories/database'
import { closeCasesOf, type Resolution } from '../../repositories/orders/cases'
import { freeCoupon } from '../../repositories/orders/coupons'
import { freeSeat } from '../../repositories/orders/offers'
import { lockOrder, type OrderRow, updateOrder } from '../../repositories/orders/orders'
import { liveRegistrationsOf } from '../../repositories/orders/refunds'
import { tellRefund } from '../notices/changes'
import { reassignSlots } from '../registrations'

/**
 * Begins to give a paid order back, within a transaction that holds candidate, person and order: what it paid for ends, seat
 * and coupon are free, and the candidate is told that the money comes.
 */
export async function beginRefund(trx: Db, { id, candidateId }: OrderRow, now: Date): Promise<void> {
  await updateOrder(trx, id, { status: 'refunding', refundStartedAt: now })
  await freeCoupon(trx, id)
  for (const registration of await liveRegistrationsOf(trx, id)) {
    await freeSeat(trx, registration.sittingId)
    await updateRegistration(trx, registration.id, { closedAt: now, refundedAt: now })
    await withdrawTicket(trx, registration.id)
    await reassignSlots(trx, candidateId, registration.examDate)
  }
  await tellRefund(trx, id, 'accepted', now)
}

const MONEY_IS_BACK: Resolution = { decision: 'settled', note: 'The money is back.' }

/**
 * The money is back: the one ending of a refund, whoever brings the news. The first to bring it says so, once; an
 * order that nobody gave back ends with it, and so do its open cases, in the operator's words where one said so. Whoever
 * calls has made sure that all of the money went back.
 */
export async function endRefund(
  db: Db,
  { id, candidateId }: OrderRow,
  now: Date,
  resolution = MONEY_IS_BACK,
): Promise<void> {
  await holdingCandidate(db, candidateId, async (trx) => {
    await lockPersonOf(trx, candidateId)
    const order = await lockOrder(trx, id)
    if (order.status === 'paid') await beginRefund(trx, order, now)
    else if (order.status !== 'refunding') return
    await updateOrder(trx, id, { status: 'refunded', refundState: null, refundEndedAt: now })
    await closeCasesOf(trx, id, REFUND_CASES, resolution, now)
    await tellRefund(trx, id, 'paid', now)
  })
}
