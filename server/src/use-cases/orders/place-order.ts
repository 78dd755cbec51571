import { checklist, readyToRegister } from '../../domain/account/checklist'
import { newId, newOrderNumber } from '../../domain/ids'
import { addMinutes, dateOf } from '../../domain/time'
import { accountNotReady } from '../../problems/account'
import {
  priceChanged,
  rulesChanged,
  sittingClosed,
  sittingSoldOut,
  sittingUnknown,
} from '../../problems/buying'
import { certificationUnknown } from '../../problems/general'
import { lockCandidate } from '../../repositories/candidates'
import type { Db } from '../../repositories/database'
import { insertOrder } from '../../repositories/orders'
import { certificationOffer, offeredSitting, rulesVersionOn } from '../../repositories/orders-offer'
import { takeSeat } from '../../repositories/orders-seats'
import { readAccount } from '../../repositories/personal-data'
import type { Services } from '../../services'
import { amountsFor, holdCoupon } from '../coupons/apply-coupon'
import { refuseConflicts } from './conflicts'

/** What the candidate chose and saw. */
export interface OrderWish {
  candidateId: string
  certificationCode: string
  sittingId: string
  priceFen: number
  rulesVersion: string
  couponCode?: string
}

/**
 * Holds a seat until the order expires, in one transaction that holds the candidate's row: whatever else this
 * candidate orders at the same moment is judged afterwards. Throws the problem of the first rule that refuses.
 */
export async function placeOrder(services: Services, wish: OrderWish, now: Date): Promise<string> {
  const calendar = await services.calendar.current()
  return services.db.transaction().execute(async (trx) => {
    await lockCandidate(trx, wish.candidateId)
    const offer = await certificationOffer(trx, wish.certificationCode)
    if (!offer) throw certificationUnknown()
    const sitting = await offeredSitting(trx, wish.certificationCode, wish.sittingId)
    if (!sitting) throw sittingUnknown()
    await refuseUnready(services, trx, wish.candidateId)
    await refuseChanges(trx, wish, offer.priceFen, now)
    const policy = calendar.policyOn(sitting.examDate)
    const closesAt = calendar.datesOf(sitting.examDate).registrationClosesAt
    if (now >= closesAt) throw sittingClosed(sitting.examDate, closesAt, policy.closesDaysBefore)
    await refuseConflicts(trx, wish.candidateId, offer, sitting.examDate)
    const amounts = await amountsFor(trx, wish, offer.priceFen, now)
    if (!(await takeSeat(trx, sitting.id))) throw sittingSoldOut(sitting.examDate)
    const id = newId('ord')
    await insertOrder(trx, {
      id,
      number: newOrderNumber(),
      candidateId: wish.candidateId,
      certificationCode: offer.code,
      sittingId: sitting.id,
      priceFen: offer.priceFen,
      ...amounts,
      status: 'unpaid',
      createdAt: now,
      expiresAt: addMinutes(now, policy.orderMinutes),
      prepayId: null,
      paidAt: null,
      closedAt: null,
      transactionId: null,
    })
    await holdCoupon(trx, amounts.couponCode, id, now)
    return id
  })
}

async function refuseUnready({ sealer }: Services, db: Db, candidateId: string): Promise<void> {
  const account = await readAccount(db, sealer, candidateId)
  if (!readyToRegister(checklist(account))) throw accountNotReady(account)
}

async function refuseChanges(db: Db, wish: OrderWish, priceFen: number, now: Date): Promise<void> {
  const version = await rulesVersionOn(db, dateOf(now))
  if (wish.rulesVersion !== version) throw rulesChanged(version)
  if (wish.priceFen !== priceFen) throw priceChanged(priceFen)
}
