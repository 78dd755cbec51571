import { addDays, addMinutes, addMonths, atTime, endOfMonth, startOfDay, weekday } from '../../lib/time'
import type { Policy, SlotTimes } from '../policy'
import { type HolidaySource, holidayOn, isWorkingDay, workingDaysAfter } from './holidays'

/** A date of a month's sitting set by the operator; it wins over the rule. */
export interface CalendarOverride {
  examDate: string
  reason: string
}

/** The sitting of a month and how its date came about. */
export interface ExamDate {
  month: string
  lastSaturday: string
  examDate: string
  shifted: boolean
  /** The holiday, or the operator's reason; null when the sitting is where the rule puts it. */
  reason: string | null
  overridden: boolean
}

const SATURDAY = 6

/** The last Saturday of a month. */
export function lastSaturdayOf(month: string): string {
  const end = endOfMonth(month)
  return addDays(end, -((weekday(end) - SATURDAY + 7) % 7))
}

/**
 * The sitting of a month: its last Saturday; while that day is a public holiday, earlier by the policy's days, again
 * if need be. A make-up working Saturday is no holiday and stays.
 */
export function examDateOf(
  month: string,
  policy: Policy,
  source: HolidaySource,
  override?: CalendarOverride,
): ExamDate {
  const lastSaturday = lastSaturdayOf(month)
  if (override) {
    const shifted = override.examDate !== lastSaturday
    return { month, lastSaturday, ...override, shifted, overridden: true }
  }
  let examDate = lastSaturday
  while (holidayOn(source, examDate)) examDate = addDays(examDate, -policy.shiftDays)
  const reason = holidayOn(source, lastSaturday) ?? null
  return { month, lastSaturday, examDate, shifted: reason !== null, reason, overridden: false }
}

/** The four instants of one exam slot. */
export interface SlotInstants {
  index: 1 | 2
  entersAt: Date
  startsAt: Date
  doorClosesAt: Date
  endsAt: Date
}

/** Everything that follows from the date of a sitting. */
export interface SittingDates {
  examDate: string
  /** 00:00 on a day: that instant is already closed. */
  registrationClosesAt: Date
  /** 00:00 on the day after the last day for the ticket. */
  ticketBy: Date
  slots: [SlotInstants, SlotInstants]
  resultFrom: string
  resultNoticeBy: string
  paperBy: string
  /** The last day on which a deferral's or a retake's sitting may be. */
  changeUntil: string
}

function slotInstants(policy: Policy, examDate: string, times: SlotTimes, index: 1 | 2): SlotInstants {
  const startsAt = atTime(examDate, times.startsAt)
  return {
    index,
    entersAt: addMinutes(startsAt, -policy.entryMinutesBefore),
    startsAt,
    doorClosesAt: addMinutes(startsAt, policy.doorClosesMinutesAfter),
    endsAt: atTime(examDate, times.endsAt),
  }
}

/** The day of the exam's own week, Monday first, that has the given weekday (1 = Monday … 7 = Sunday). */
function dayOfExamWeek(examDate: string, wanted: number): string {
  const daysSinceMonday = (weekday(examDate) + 6) % 7
  return addDays(examDate, wanted - 1 - daysSinceMonday)
}

/** Registration closes at 00:00 on the day that lies the policy's days before the sitting. */
function closesAt(policy: Policy, examDate: string): Date {
  return startOfDay(addDays(examDate, -policy.closesDaysBefore))
}

/** All dates of a sitting under the policy that governs it. */
export function sittingDates(policy: Policy, source: HolidaySource, examDate: string): SittingDates {
  const [first, second] = policy.slots
  if (!first || !second) throw new Error('a policy needs two slots')
  const resultFrom = workingDaysAfter(source, examDate, policy.resultWorkingDays).at(-1) ?? examDate
  const noticeBy = addDays(examDate, policy.resultNoticeDays)
  return {
    examDate,
    registrationClosesAt: closesAt(policy, examDate),
    ticketBy: startOfDay(addDays(dayOfExamWeek(examDate, policy.ticketWeekday), 1)),
    slots: [slotInstants(policy, examDate, first, 1), slotInstants(policy, examDate, second, 2)],
    resultFrom,
    // A long holiday moves the result beyond it: what is not out yet cannot be told.
    resultNoticeBy: noticeBy < resultFrom ? resultFrom : noticeBy,
    paperBy: addDays(examDate, policy.paperDays),
    changeUntil: addMonths(examDate, policy.changeMonths),
  }
}

/** Results come out at this time of the first day on which they can be queried. */
const PUBLICATION_TIME = '10:00'

/** When the results of a sitting are published: 10:00 of the third working day after the exam. */
export function resultsPublishedAt({ resultFrom }: SittingDates): Date {
  return atTime(resultFrom, PUBLICATION_TIME)
}

/** The working days up to the result, such as `07-27、07-28、07-29`; make-up days are marked. */
export function workingDayList(
  source: HolidaySource,
  { examDate, resultFrom }: SittingDates,
  say: (date: string) => string,
): string {
  const days: string[] = []
  for (let day = addDays(examDate, 1); day <= resultFrom; day = addDays(day, 1)) {
    if (!isWorkingDay(source, day)) continue
    days.push(`${say(day)}${source.specialDay(day) ? '（调休上班）' : ''}`)
  }
  return days.join('、')
}
