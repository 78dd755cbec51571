import { addDays, addMonthsTo } from '../../lib/time'
import { type DatedPolicy, type Policy, policyOn } from '../policy'
import { type CalendarOverride, type ExamDate, examDateOf, lastSaturdayOf } from './exam-date'
import { isProvisional } from './provisional'
import { type SittingDates, sittingDates } from './sitting-dates'
import type { HolidaySource } from './working-days'

/** Everything the calendar is computed from. */
export interface CalendarData {
  policies: DatedPolicy[]
  overrides: ReadonlyMap<string, CalendarOverride>
  holidays: HolidaySource
}

/** The first month the calendar knows. */
export const FIRST_YEAR = 2019

/** The calendar under one state of the data. It knows no "now": the same data always give the same dates. */
export class Calendar {
  private readonly months = new Map<string, ExamDate>()

  constructor(private readonly data: CalendarData) {}

  get holidays(): HolidaySource {
    return this.data.holidays
  }

  /** The policy that governs a sitting on `examDate`. */
  policyOn(examDate: string): Policy {
    return policyOn(this.data.policies, examDate)
  }

  /** The sitting of a month, `YYYY-MM`. */
  examDateOf(month: string): ExamDate {
    const known = this.months.get(month)
    if (known) return known
    const policy = this.policyOn(lastSaturdayOf(month))
    const found = examDateOf(month, policy, this.holidays, this.data.overrides.get(month))
    this.months.set(month, found)
    return found
  }

  /** All dates that follow from a sitting's date. */
  datesOf(examDate: string): SittingDates {
    return sittingDates(this.policyOn(examDate), this.holidays, examDate)
  }

  /** True when an announcement still to come could move this month's sitting or one of its dates. */
  isMonthProvisional(month: string): boolean {
    const { lastSaturday, examDate, overridden } = this.examDateOf(month)
    const decidingDays = overridden ? addDays(examDate, 1) : examDate
    const last = this.datesOf(examDate).resultFrom
    return isProvisional(this.holidays, decidingDays, last > lastSaturday || overridden ? last : lastSaturday)
  }

  /** True when an announcement still to come could move one of the dates that follow from a listed sitting. */
  isSittingProvisional(examDate: string): boolean {
    return isProvisional(this.holidays, addDays(examDate, 1), this.datesOf(examDate).resultFrom)
  }

  /** Dates of the monthly sittings after `examDate` and within the policy's months of it. */
  laterSittings(examDate: string): string[] {
    const until = this.datesOf(examDate).changeUntil
    const months = this.policyOn(examDate).changeMonths
    return Array.from({ length: months + 1 }, (_, ahead) => {
      return this.examDateOf(addMonthsTo(examDate.slice(0, 7), ahead)).examDate
    }).filter((date) => date > examDate && date <= until)
  }
}
