import type { components } from '../../../../contract/schema'
import { addDays, addHours, addMinutes, atTime, dateOf, startOfDay, toBeijing } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import type { SittingDates, SlotInstants } from '../calendar/dates'
import { type HolidaySource, workingDaysAfter } from '../calendar/holidays'
import type { Policy } from '../policy'
import type { SlotIndex } from '../registrations/registrations'
import type { NoticeKind } from './kinds'

/** `At once` in minutes: a change, a deferral, a retake or a refund is no promise of days. */
const AT_ONCE_MINUTES = 10

/** What is promised within a day, in minutes: a posted certificate, an expiry. */
const ONE_DAY_MINUTES = 24 * 60

/** The exam's morning begins; by then the evening's reminder is there and the morning's is sent. */
const MORNING = '08:00'

/** The evening begins on which the next day's exams are reminded of. */
const EVENING = '18:00'

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

/** How many days before its expiry a certificate is spoken of. */
const EXPIRY_DAYS = [90, 60, 30] as const

/** Certificates whose last day lies in `from`…`to` (both included, `YYYY-MM-DD`) are due the notice of `days`. */
export interface ExpiryWindow {
  days: (typeof EXPIRY_DAYS)[number]
  from: string
  to: string
}

/**
 * Which certificates are spoken of today. Each is due one notice at a time, the nearest: one met late is told once
 * and not three times. A certificate is spoken of up to its last day.
 */
export function expiryWindows(today: string): ExpiryWindow[] {
  return EXPIRY_DAYS.map((days, index) => {
    const nearer = EXPIRY_DAYS[index + 1]
    return { days, from: nearer ? addDays(today, nearer + 1) : today, to: addDays(today, days) }
  })
}

/** Who may be reminded now: those who sit on a day in one of these slots. */
export interface DueReminder {
  kind: 'examTomorrow' | 'examToday'
  examDate: string
  slots: SlotIndex[]
}

/** From 18:00 on tomorrow's exams are reminded of, from 08:00 on today's that have not started. */
export function dueReminders(slotsOf: (examDate: string) => SittingDates['slots'], now: Date): DueReminder[] {
  const today = dateOf(now)
  const tomorrow = addDays(today, 1)
  const ahead = (examDate: string) => {
    return slotsOf(examDate).flatMap(({ index, startsAt }) => (now < startsAt ? [index] : []))
  }
  const due: DueReminder[] = []
  if (now >= atTime(today, MORNING)) due.push({ kind: 'examToday', examDate: today, slots: ahead(today) })
  if (now >= atTime(today, EVENING)) {
    due.push({ kind: 'examTomorrow', examDate: tomorrow, slots: ahead(tomorrow) })
  }
  return due.filter(({ slots }) => slots.length > 0)
}

/** A promise that is not kept yet and soon has to be, as the operator sees it. */
export type PromiseAtRisk = components['schemas']['PromiseAtRisk']

/** From so many hours before their deadline tickets and results that are not out are at risk: two hours after they should be. */
const OVERDUE_HOURS = 12

/** From so many minutes before its promise a notice that no channel took is at risk. */
export const DELIVERY_MINUTES = 60

function judge(
  promise: PromiseAtRisk['promise'],
  promisedBy: Date,
  item: Pick<PromiseAtRisk, 'subject' | 'count' | 'why'>,
  now: Date,
): PromiseAtRisk {
  return {
    promise,
    state: now >= promisedBy ? 'broken' : 'atRisk',
    promisedBy: toBeijing(promisedBy),
    ...item,
  }
}

const many = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

/** A paid registration that nobody confirmed: it is told in the transaction of the payment, so this is never normal. */
export function confirmationAtRisk(
  calendar: Calendar,
  { orderNumber, examDate, paidAt }: { orderNumber: string; examDate: string; paidAt: Date },
  now: Date,
): PromiseAtRisk {
  const by = confirmationBy(calendar.policyOn(examDate), calendar.holidays, paidAt)
  return judge(
    'registrationConfirmed',
    by,
    { subject: orderNumber, count: 1, why: 'paid and not confirmed' },
    now,
  )
}

/** What is still missing on one exam day. */
export interface MissingOnDay {
  examDate: string
  count: number
}

/** Tickets that are not out shortly before their deadline; null while there is time. */
export function ticketsAtRisk(calendar: Calendar, missing: MissingOnDay, now: Date): PromiseAtRisk | null {
  const { examDate, count } = missing
  const by = formalNoticeBy(calendar.datesOf(examDate))
  if (now < addHours(by, -OVERDUE_HOURS)) return null
  return judge(
    'ticket',
    by,
    { subject: examDate, count, why: `${many(count, 'registration')} without a ticket` },
    now,
  )
}

/** Results that are not out on the day from which candidates can look them up; null while there is time. */
export function resultsAtRisk(calendar: Calendar, missing: MissingOnDay, now: Date): PromiseAtRisk | null {
  const { examDate, count } = missing
  const by = endOf(calendar.datesOf(examDate).resultFrom)
  if (now < addHours(by, -OVERDUE_HOURS)) return null
  return judge(
    'result',
    by,
    { subject: examDate, count, why: `${many(count, 'registration')} without a result` },
    now,
  )
}

/** Notices of one kind, promised by one instant, that no channel has taken and nobody has read. */
export interface Undelivered {
  kind: NoticeKind
  promisedBy: Date
  count: number
  /** Among them those that were given up and wait for an operator. */
  dead: number
}

/** Notices about to come too late; null while there is time. */
export function deliveryAtRisk(
  { kind, promisedBy, count, dead }: Undelivered,
  now: Date,
): PromiseAtRisk | null {
  if (now < addMinutes(promisedBy, -DELIVERY_MINUTES)) return null
  const why = `${many(count, 'notice')} handed to no channel yet${dead > 0 ? `, ${dead} with a dead letter` : ''}`
  return judge('delivery', promisedBy, { subject: kind, count, why }, now)
}
