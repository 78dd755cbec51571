import { checklist, readyToRegister } from '../../domain/account'
import type { Calendar } from '../../domain/calendar/calendar'
import type { CalendarSitting } from '../../domain/calendar/explanations'
import {
  type Amounts,
  amountsWith,
  couponRefusal,
  normalizeCouponCode,
  USED_COUPON,
} from '../../domain/orders'
import { subjectsPerSitting } from '../../domain/policy'
import { newId, newOrderNumber } from '../../lib/ids'
import { addMinutes, dateOf } from '../../lib/time'
import { accountNotReady } from '../../problems/account'
import { certificationUnknown } from '../../problems/general'
import {
  alreadyRegistered,
  couponNotUsable,
  orderUnpaid,
  prerequisiteMissing,
  priceChanged,
  registeredElsewhere,
  rulesChanged,
  sittingClosed,
  sittingLimitReached,
  sittingMoved,
  sittingSoldOut,
  sittingUnknown,
  unpaidElsewhere,
} from '../../problems/orders'
import type { Problem } from '../../problems/problem'
import { holdAccount, readAccount } from '../../repositories/account/personal-data'
import type { Db } from '../../repositories/database'
import { type Conflicts, readConflicts } from '../../repositories/orders/conflicts'
import { findCoupon, takeCoupon } from '../../repositories/orders/coupons'
import { orderTerms, takeSeat } from '../../repositories/orders/offers'
import { insertOrder, type NewOrder } from '../../repositories/orders/orders'
import type { Needs } from '../services'

/** The certification wanted and what has to be passed before it. */
interface WantedCertification {
  code: string
  prerequisiteCode: string | null
  prerequisiteName: string | null
}

/** What stands against a registration whatever the sitting: one already there, an unpaid order, a missing prerequisite. */
function hindranceTo(
  candidateId: string,
  wanted: WantedCertification,
  { live, unpaid, passed }: Conflicts,
  now: Date,
): Problem | null {
  if (live) return live.candidateId === candidateId ? alreadyRegistered(live.id) : registeredElsewhere()
  const own = unpaid?.candidateId === candidateId
  if (unpaid)
    return own ? orderUnpaid(unpaid.id, unpaid.expiresAt, now) : unpaidElsewhere(unpaid.expiresAt, now)
  const { prerequisiteCode, prerequisiteName } = wanted
  if (!prerequisiteCode || passed) return null
  return prerequisiteMissing(prerequisiteCode, prerequisiteName ?? prerequisiteCode)
}

/** What stands between a candidate and registering: whether the checklist is complete, and the hindrance, if any. */
export async function registeringOf(
  { db, sealer }: Needs<'db' | 'sealer'>,
  candidateId: string,
  wanted: WantedCertification,
  now: Date,
): Promise<{ ready: boolean; hindrance: Problem | null }> {
  const account = await readAccount(db, sealer, candidateId)
  return {
    ready: readyToRegister(checklist(account)),
    hindrance: hindranceTo(candidateId, wanted, await readConflicts(db, candidateId, wanted, null), now),
  }
}

/** Throws the problem when something the candidate already has, or lacks, stands against this registration. */
export async function refuseConflicts(
  db: Db,
  candidateId: string,
  wanted: WantedCertification,
  calendar: Calendar,
  sitting: CalendarSitting,
  now: Date,
): Promise<void> {
  const conflicts = await readConflicts(db, candidateId, wanted, sitting.examDate)
  refuseFor(conflicts, candidateId, wanted, calendar, sitting, now)
}

function refuseFor(
  conflicts: Conflicts,
  candidateId: string,
  wanted: WantedCertification,
  calendar: Calendar,
  sitting: CalendarSitting,
  now: Date,
): void {
  const { examDate } = sitting
  const hindrance = hindranceTo(candidateId, wanted, conflicts, now)
  if (hindrance) throw hindrance
  const policy = calendar.policyOn(examDate)
  if (conflicts.subjects >= subjectsPerSitting(policy)) {
    throw sittingLimitReached(policy, { examDate, provisional: calendar.isProvisional(sitting) }, now)
  }
}

/** What an order costs and the coupon that lowered it. */
interface OrderAmounts extends Amounts {
  couponCode: string | null
}

/** The amounts of an order with the typed code, if any. Throws the problem of the rule that refuses the code. */
async function amountsFor(
  db: Db,
  wish: { couponCode?: string; certificationCode: string },
  priceFen: number,
  now: Date,
): Promise<OrderAmounts> {
  if (wish.couponCode === undefined) return { discountFen: 0, amountFen: priceFen, couponCode: null }
  const coupon = await findCoupon(db, normalizeCouponCode(wish.couponCode))
  const refusal = couponRefusal(coupon, wish.certificationCode, now)
  if (refusal) throw couponNotUsable(refusal)
  // Without a refusal there is a coupon; the compiler cannot know.
  if (!coupon) throw new Error('a missing coupon was not refused')
  return { ...amountsWith(coupon, priceFen), couponCode: coupon.code }
}

/** What the candidate chose and saw. */
interface OrderWish {
  candidateId: string
  certificationCode: string
  sittingId: string
  examDate?: string
  priceFen: number
  rulesVersion: string
  couponCode?: string
}

/** An order that no rule refuses, before anything of it is stored. */
export interface JudgedOrder {
  order: NewOrder
  /** What is said when the last seat goes meanwhile. */
  soldOut: Problem
}

/**
 * Judges an order. `db` is a transaction that holds the candidate's row, and the person is held as well: whatever else
 * this person orders at the same moment, under whatever account, is judged afterwards. Nothing is written. Throws the
 * problem of the first rule that refuses.
 */
export async function judgeOrder(
  services: Needs<'db' | 'calendar' | 'sealer'>,
  wish: OrderWish,
  now: Date,
): Promise<JudgedOrder> {
  const { db } = services
  if (!db.isTransaction) throw new Error('an order is placed in the transaction that holds its candidate')
  const calendar = await services.calendar.current()
  const { account, personFingerprint } = await holdAccount(db, services.sealer, wish.candidateId)
  // In the next statement, which sees what the person did before the lock was free.
  const terms = await orderTerms(db, wish, dateOf(now))
  if (!terms) throw certificationUnknown()
  const sitting = terms.sitting
  if (!sitting) throw sittingUnknown()
  if (!readyToRegister(checklist(account))) throw accountNotReady(account)
  if (wish.rulesVersion !== terms.rulesVersion) throw rulesChanged(terms.rulesVersion)
  if (wish.priceFen !== terms.priceFen) throw priceChanged(terms.priceFen)
  const policy = calendar.policyOn(sitting.examDate)
  const closesAt = calendar.datesOf(sitting.examDate).registrationClosesAt
  const said = { examDate: sitting.examDate, provisional: calendar.isProvisional(sitting) }
  if (now >= closesAt) throw sittingClosed(said, closesAt, policy.closesDaysBefore, now)
  if ((wish.examDate ?? sitting.examDate) !== sitting.examDate) throw sittingMoved(said, now)
  refuseFor(terms.conflicts, wish.candidateId, terms, calendar, sitting, now)
  const amounts = await amountsFor(db, wish, terms.priceFen, now)
  const soldOut = sittingSoldOut(policy, said, now)
  // Most who come too late are told without a trace of an order.
  if (!sitting.free) throw soldOut
  const order: NewOrder = {
    id: newId('ord'),
    number: newOrderNumber(),
    candidateId: wish.candidateId,
    personFingerprint,
    certificationCode: terms.code,
    sittingId: sitting.id,
    examDate: sitting.examDate,
    priceFen: terms.priceFen,
    ...amounts,
    status: 'unpaid',
    createdAt: now,
    expiresAt: addMinutes(now, policy.orderMinutes),
    prepayId: null,
    paidAt: null,
    closedAt: null,
    transactionId: null,
  }
  return { order, soldOut }
}

/** Stores an order that was judged in this transaction. Throws when somebody else took the coupon's last use meanwhile. */
export async function storeOrder(db: Db, { order }: JudgedOrder, now: Date): Promise<void> {
  await insertOrder(db, order)
  const { couponCode, id } = order
  if (couponCode && !(await takeCoupon(db, couponCode, id, now))) throw couponNotUsable(USED_COUPON)
}

/**
 * Holds the seat of a stored order until it expires. Everybody who wants one of this sitting waits for its row: it is taken
 * when nothing is left to do but to end the transaction. Throws when the last one has gone.
 */
export async function holdSeat(db: Db, { order, soldOut }: JudgedOrder): Promise<void> {
  if (!(await takeSeat(db, order.sittingId))) throw soldOut
}
