import type { components } from '../../../../contract/schema'
import { dateOf, startOfDay } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import type { SlotInstants } from '../calendar/dates'
import type { PromisedFacts } from '../promised'

/** A registration's sitting and the closing it was promised before that sitting moved. */
export interface ClosingFacts {
  examDate: string
  closesNotBefore: Date | null
}

/**
 * Until when a registration can leave its sitting (that instant is already too late): the sitting's closing, or the
 * later one that was promised before the sitting moved earlier, but never beyond 00:00 of the exam day.
 */
export function closingOf(calendar: Calendar, { examDate, closesNotBefore }: ClosingFacts): Date {
  const { registrationClosesAt } = calendar.datesOf(examDate)
  if (!closesNotBefore || closesNotBefore <= registrationClosesAt) return registrationClosesAt
  const examDay = startOfDay(examDate)
  return closesNotBefore < examDay ? closesNotBefore : examDay
}

/** How an exam ended for a candidate. */
export type ExamOutcome = 'passed' | 'failed' | 'absent'

/** A registration as far as slots are concerned. */
export interface SlotCandidate {
  registrationId: string
  certificationCode: string
  /** The certification that has to be passed first, when there is one. */
  prerequisiteCode: string | null
  registeredAt: Date
  /** The slot that a published ticket names; null while none is out. */
  ticketSlot: SlotIndex | null
}

/** The first or the second of the afternoon's slots. */
export type SlotIndex = 1 | 2

/** Between the two slots: where a ticket names none. */
const EITHER = 1.5

/**
 * The slots of one candidate's registrations on one exam day: a published ticket keeps its start, a certification comes
 * after its prerequisite, otherwise whoever was registered first comes first. Null for more than two, which only a
 * sitting that moves brings together.
 */
export function assignSlots(registrations: readonly SlotCandidate[]): Map<string, SlotIndex> | null {
  if (registrations.length > 2) return null
  const ordered = [...registrations].sort((one, other) => {
    const [first, second] = [one.ticketSlot ?? EITHER, other.ticketSlot ?? EITHER]
    if (first !== second) return first - second
    if (one.prerequisiteCode === other.certificationCode) return 1
    if (other.prerequisiteCode === one.certificationCode) return -1
    return one.registeredAt.getTime() - other.registeredAt.getTime()
  })
  const [only] = ordered
  if (only && ordered.length === 1) return new Map([[only.registrationId, only.ticketSlot ?? 1]])
  return new Map(ordered.map((each, index) => [each.registrationId, index === 0 ? 1 : 2]))
}

/** What the status and the dates of a registration follow from. */
export interface RegistrationFacts extends PromisedFacts {
  createdAt: Date
  paidAt: Date | null
  /** `YYYY-MM-DD` */
  examDate: string
  /** `YYYY-MM` of a monthly sitting; null for one listed on its own. */
  month: string | null
  outcome: ExamOutcome | null
  /** The registration whose free retake this is; null for a paid attempt. */
  retakeOf: string | null
  /** The exam date that a deferral left, and until when that sitting could be left. */
  deferredFrom: string | null
  leftClosesAt: Date | null
  /** The latest closing that was ever promised for this sitting; null when it never moved. */
  closesNotBefore: Date | null
  refundedAt: Date | null
}

/** Where a registration stands. */
type RegistrationStatus = components['schemas']['RegistrationStatus']

/** What the status is called on screen. */
export const STATUS_TEXTS: Record<RegistrationStatus, string> = {
  awaitingTicket: '待发准考证',
  ticketPublished: '待考试',
  examDay: '今天考试',
  awaitingResult: '待出成绩',
  passed: '已通过',
  failed: '未通过',
  absent: '缺考',
  refunded: '已申请退款',
}

/** The status at an instant; a result counts once it is published. */
export function statusOf(
  registration: Pick<
    RegistrationFacts,
    'outcome' | 'resultPublishedAt' | 'ticketPublishedAt' | 'examDate' | 'refundedAt'
  >,
  slot: SlotInstants,
  now: Date,
): RegistrationStatus {
  const { outcome, resultPublishedAt, ticketPublishedAt, examDate, refundedAt } = registration
  if (refundedAt) return 'refunded'
  if (outcome && resultPublishedAt) return outcome
  if (now >= slot.endsAt) return 'awaitingResult'
  if (dateOf(now) === examDate) return 'examDay'
  return ticketPublishedAt ? 'ticketPublished' : 'awaitingTicket'
}
