import { Calendar } from '../../server/src/domain/calendar/calendar'
import type { CalendarOverride } from '../../server/src/domain/calendar/dates'
import { knownHolidays, type SpecialDay } from '../../server/src/domain/calendar/holidays'
import { firstPolicy } from '../../server/src/seed/settings'

/** What an operator entered, if anything. */
export interface OperatorData {
  overrides?: [string, CalendarOverride][]
  years?: number[]
  days?: [string, SpecialDay][]
}

/** The calendar under the shipped policy and the bundled announcements, with what an operator added. */
export function calendarWith({ overrides = [], years = [], days = [] }: OperatorData = {}): Calendar {
  return new Calendar({
    policies: [firstPolicy],
    overrides: new Map(overrides),
    holidays: knownHolidays({ years: new Set(years), days: new Map(days) }),
  })
}
