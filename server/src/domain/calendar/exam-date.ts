import { addDays, endOfMonth, weekday } from '../../lib/time'
import type { Policy } from '../policy'
import { type HolidaySource, holidayOn } from './working-days'

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
