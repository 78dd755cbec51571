import type { Calendar } from '../domain/calendar/calendar'
import type { CalendarSitting } from '../domain/calendar/explanations'
import { deferralRefusal, retakeRefusal, targetRefusal } from '../domain/changes/changes'
import { soldOutRefusal } from '../domain/orders'
import { closingOf } from '../domain/registrations/registrations'
import { newId } from '../lib/ids'
import { addMonths, dateOf } from '../lib/time'
import { changeRefused, changeSittingUnknown } from '../problems/changes'
import { notFound } from '../problems/general'
import { sittingMoved } from '../problems/orders'
import type { Problem } from '../problems/problem'
import { holdingCandidate } from '../repositories/account/candidates'
import { lockPersonOf } from '../repositories/account/persons'
import {
  holdSittings,
  type TargetRow,
  targetOf,
  targetsAfter,
  updateRegistration,
  withdrawTicket,
} from '../repositories/changes'
import type { Db } from '../repositories/database'
import { freeSeat, takeSeat } from '../repositories/orders/offers'
import { insertRegistration } from '../repositories/registrations/registrations'
import { ownRegistration, type RegistrationView } from '../repositories/registrations/view'
import { tellChange } from './notices/changes'
import { type DatedRegistration, laterDatesOf, reassignSlots } from './registrations'
import type { Needs } from './services'

/** Which registration goes to which sitting. */
interface ChangeWish {
  candidateId: string
  registrationId: string
  sittingId: string
  /** The date the candidate saw. */
  examDate?: string
}

/** Throws the problem of the first rule by which the wished sitting cannot be gone to. */
function refuseTarget(
  calendar: Calendar,
  from: CalendarSitting,
  target: TargetRow | undefined,
  { examDate }: ChangeWish,
  now: Date,
): asserts target is TargetRow {
  if (!target) throw changeSittingUnknown()
  const refusal = targetRefusal(calendar, from, target, now)
  if (refusal) throw changeRefused(refusal)
  if ((examDate ?? target.examDate) === target.examDate) return
  throw sittingMoved({ examDate: target.examDate, provisional: calendar.isProvisional(target) }, now)
}

/** The last seat went to somebody else meanwhile. */
function soldOut(calendar: Calendar, examDate: string): Problem {
  return changeRefused(soldOutRefusal(calendar.policyOn(examDate)))
}

/** A registration with the sittings it could go to. */
export interface ChangeChoices extends DatedRegistration {
  /** Coming sittings within three months, and the first one beyond, which says why it cannot be chosen. */
  targets: TargetRow[]
  /** All sittings that are known to come later. */
  later: readonly TargetRow[]
}

/** How far to look for the first sitting that is out of reach. */
const MONTHS_BEYOND = 6

/** Reads what a change of the candidate's own registration could lead to; the 404 problem for anybody else's. */
export async function changeChoices(
  services: Needs<'db' | 'calendar'>,
  candidateId: string,
  registrationId: string,
  now: Date,
): Promise<ChangeChoices> {
  const { db } = services
  const view = await ownRegistration(db, candidateId, registrationId)
  if (!view) throw notFound()
  const calendar = await services.calendar.current()
  const { changeUntil } = calendar.datesOf(view.examDate)
  const horizon = addMonths(changeUntil, MONTHS_BEYOND)
  const later = await targetsAfter(db, candidateId, view.certificationCode, view.examDate, horizon)
  return { view, calendar, later, ...reachable(calendar, view, later, now) }
}

function reachable(
  calendar: Calendar,
  view: RegistrationView,
  later: TargetRow[],
  now: Date,
): Pick<ChangeChoices, 'laterDates' | 'targets'> {
  const { changeUntil } = calendar.datesOf(view.examDate)
  const within = later.filter(({ examDate }) => examDate <= changeUntil)
  const beyond = later.find(({ examDate }) => examDate > changeUntil)
  const coming = within.filter(({ examDate }) => examDate >= dateOf(now))
  return {
    laterDates: [...new Set(within.map(({ examDate }) => examDate))],
    targets: beyond ? [...coming, beyond] : coming,
  }
}

/**
 * Moves a registration to a later sitting in one transaction that holds the candidate's row: the new seat is taken
 * before the old one is free, and of two requests at once the second is judged by what the first left. Throws the
 * problem of the first rule that refuses.
 */
export async function deferRegistration(
  services: Needs<'db' | 'calendar'>,
  wish: ChangeWish,
  now: Date,
): Promise<void> {
  const { candidateId, registrationId, sittingId } = wish
  // Read before the transaction: within it nothing may ask for a second connection.
  const calendar = await services.calendar.current()
  await holdingCandidate(services.db, candidateId, async (trx) => {
    await lockPersonOf(trx, candidateId)
    const view = await ownRegistration(trx, candidateId, registrationId)
    if (!view) throw notFound()
    const refusal = deferralRefusal(calendar, view, await laterDatesOf(trx, calendar, view), now)
    if (refusal) throw changeRefused(refusal)
    await holdSittings(trx, [view.sittingId, sittingId])
    const target = await targetOf(trx, candidateId, view.certificationCode, sittingId)
    refuseTarget(calendar, view, target, wish, now)
    if (!(await takeSeat(trx, sittingId))) throw soldOut(calendar, target.examDate)
    await freeSeat(trx, view.sittingId)
    await updateRegistration(trx, registrationId, {
      sittingId,
      slot: 1,
      deferredFrom: view.examDate,
      leftClosesAt: closingOf(calendar, view),
      movedFrom: null,
      movedReason: null,
      closesNotBefore: null,
    })
    await withdrawTicket(trx, registrationId)
    await reassignSlots(trx, candidateId, view.examDate)
    await reassignSlots(trx, candidateId, target.examDate)
    await tellChange(
      trx,
      calendar,
      registrationId,
      { kind: 'deferralAccepted', leftDate: view.examDate },
      now,
    )
  })
}

/**
 * Makes the free retake of a failed or missed attempt: a registration of its own under the same order, without a
 * payment. One transaction holds the candidate's row. Answers the new registration's id, or throws the problem of
 * the first rule that refuses.
 */
export async function retakeRegistration(
  services: Needs<'db' | 'calendar'>,
  wish: ChangeWish,
  now: Date,
): Promise<string> {
  const { candidateId, registrationId, sittingId } = wish
  // Read before the transaction: within it nothing may ask for a second connection.
  const calendar = await services.calendar.current()
  return holdingCandidate(services.db, candidateId, async (trx) => {
    const bound = await lockPersonOf(trx, candidateId)
    const view = await ownRegistration(trx, candidateId, registrationId)
    if (!view) throw notFound()
    await refuseRetake(trx, calendar, view, now)
    await holdSittings(trx, [sittingId])
    const target = await targetOf(trx, candidateId, view.certificationCode, sittingId)
    refuseTarget(calendar, view, target, wish, now)
    if (!(await takeSeat(trx, sittingId))) throw soldOut(calendar, target.examDate)
    const id = newId('reg')
    await insertRegistration(trx, {
      id,
      orderId: view.orderId,
      candidateId,
      personFingerprint: bound,
      certificationCode: view.certificationCode,
      sittingId,
      attempt: view.attempt + 1,
      slot: 1,
      outcome: null,
      resultPublishedAt: null,
      createdAt: now,
      closedAt: null,
      retakeOf: registrationId,
    })
    await reassignSlots(trx, candidateId, target.examDate)
    await tellChange(trx, calendar, id, { kind: 'retakeAccepted', failedDate: view.examDate }, now)
    return id
  })
}

async function refuseRetake(trx: Db, calendar: Calendar, view: RegistrationView, now: Date): Promise<void> {
  const refusal = retakeRefusal(calendar, view, await laterDatesOf(trx, calendar, view), now)
  if (!refusal) return
  const registrationId = view.retakeId ?? view.liveRegistrationId
  throw changeRefused(refusal, {
    ...(registrationId && { registrationId }),
    ...(view.unpaidOrderId && { orderId: view.unpaidOrderId }),
  })
}
