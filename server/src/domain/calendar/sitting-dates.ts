import { addDays, addMinutes, addMonths, atTime, startOfDay, weekday } from '../../lib/time'
import type { Policy, SlotTimes } from '../policy'
import { type HolidaySource, isWorkingDay, workingDaysAfter } from './working-days'

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
export function closesAt(policy: Policy, examDate: string): Date {
  return startOfDay(addDays(examDate, -policy.closesDaysBefore))
}

/** All dates of a sitting under the policy that governs it. */
export function sittingDates(policy: Policy, source: HolidaySource, examDate: string): SittingDates {
  const [first, second] = policy.slots
  if (!first || !second) throw new Error('a policy needs two slots')
  const resultFrom = workingDaysAfter(source, examDate, policy.resultWorkingDays).at(-1) ?? examDate
  return {
    examDate,
    registrationClosesAt: closesAt(policy, examDate),
    ticketBy: startOfDay(addDays(dayOfExamWeek(examDate, policy.ticketWeekday), 1)),
    slots: [slotInstants(policy, examDate, first, 1), slotInstants(policy, examDate, second, 2)],
    resultFrom,
    resultNoticeBy: addDays(examDate, policy.resultNoticeDays),
    paperBy: addDays(examDate, policy.paperDays),
    changeUntil: addMonths(examDate, policy.changeMonths),
  }
}

/** The working days up to the result, such as `07-27、07-28、07-29`; make-up days are marked. */
export function workingDayList(source: HolidaySource, { examDate, resultFrom }: SittingDates): string {
  const days: string[] = []
  for (let day = addDays(examDate, 1); day <= resultFrom; day = addDays(day, 1)) {
    if (!isWorkingDay(source, day)) continue
    days.push(`${day.slice(5)}${source.specialDay(day) ? '（调休上班）' : ''}`)
  }
  return days.join('、')
}
