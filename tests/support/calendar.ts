import { Calendar } from '../../server/src/domain/calendar/calendar'
import type { CalendarOverride } from '../../server/src/domain/calendar/dates'
import {
  knownHolidays,
  releaseAnnouncements,
  type SpecialDay,
} from '../../server/src/domain/calendar/holidays'
import { firstPolicy } from '../../server/src/seed/settings'

/** What an operator entered, if anything. */
export interface OperatorData {
  overrides?: [string, CalendarOverride][]
  years?: number[]
  days?: [string, SpecialDay][]
}

const release = releaseAnnouncements()

/** The calendar under the shipped policy and the release's announcements, with what an operator added. */
export function calendarWith({ overrides = [], years = [], days = [] }: OperatorData = {}): Calendar {
  return new Calendar({
    policies: [firstPolicy],
    overrides: new Map(overrides),
    holidays: knownHolidays({
      years: new Set([...release.years, ...years]),
      // A year that an operator has entered is theirs as a whole.
      days: new Map([
        ...[...release.days].filter(([date]) => !years.includes(Number(date.slice(0, 4)))),
        ...days,
      ]),
    }),
  })
}
