import { addDays, addMinutes, atTime, dateOf, startOfDay } from '../../lib/time'
import type { SittingDates, SlotInstants } from '../calendar/dates'
import { type HolidaySource, workingDaysAfter } from '../calendar/holidays'
import type { Policy } from '../policy'

/** `At once` in minutes: a change, a deferral, a retake or a refund is no promise of days. */
const AT_ONCE_MINUTES = 10

/** What is promised within a day, in minutes: a posted certificate, an expiry. */
const ONE_DAY_MINUTES = 24 * 60

/** The exam's morning begins; by then the evening's reminder is there and the morning's is sent. */
export const MORNING = '08:00'

/** The evening begins on which the next day's exams are reminded of. */
export const EVENING = '18:00'

const endOf = (date: string) => startOfDay(addDays(date, 1))

/** Registration is confirmed by the end of the policy's working day after payment (domain.md, Calendar). */
export function confirmationBy(policy: Policy, holidays: HolidaySource, paidAt: Date): Date {
  const paidOn = dateOf(paidAt)
  return endOf(workingDaysAfter(holidays, paidOn, policy.noticeWorkingDays).at(-1) ?? paidOn)
}

/** The formal notice is there when the ticket is: by Monday 24:00 of the exam week. */
export function formalNoticeBy({ ticketBy }: SittingDates): Date {
  return ticketBy
}

/** The result notice comes within the policy's days of the exam: by the end of the last one. */
export function resultNoticeBy(dates: Pick<SittingDates, 'resultNoticeBy'>): Date {
  return endOf(dates.resultNoticeBy)
}

/** A change of date, and the outcome of a deferral, a retake or a refund, are told at once. */
export function atOnce(now: Date): Date {
  return addMinutes(now, AT_ONCE_MINUTES)
}

/** A posted certificate and a coming expiry are told within a day. */
export function withinADay(now: Date): Date {
  return addMinutes(now, ONE_DAY_MINUTES)
}

/** The reminder of the evening before is there by the morning of the exam. */
export function eveningReminderBy({ examDate }: Pick<SittingDates, 'examDate'>): Date {
  return atTime(examDate, MORNING)
}

/** The reminder of the morning is there before the candidate may enter. */
export function morningReminderBy({ entersAt }: Pick<SlotInstants, 'entersAt'>): Date {
  return entersAt
}
