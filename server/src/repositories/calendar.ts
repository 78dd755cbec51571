import { jsonArrayFrom } from 'kysely/helpers/postgres'

import type { CalendarData } from '../domain/calendar/calendar'
import { knownHolidays } from '../domain/calendar/known-holidays'
import type { Db } from './database'

/** Reads policies, overrides and the operator's announcements with one statement. */
export async function loadCalendarData(db: Db): Promise<CalendarData> {
  const row = await db
    .selectNoFrom((eb) => [
      jsonArrayFrom(eb.selectFrom('policies').select(['effectiveFrom', 'body'])).as('policies'),
      jsonArrayFrom(eb.selectFrom('calendarOverrides').select(['month', 'examDate', 'reason'])).as(
        'overrides',
      ),
      jsonArrayFrom(eb.selectFrom('announcedYears').select('year')).as('years'),
      jsonArrayFrom(eb.selectFrom('announcedDays').select(['date', 'dayOff', 'name'])).as('days'),
    ])
    .executeTakeFirstOrThrow()
  return {
    policies: row.policies,
    overrides: new Map(row.overrides.map(({ month, examDate, reason }) => [month, { examDate, reason }])),
    holidays: knownHolidays({
      years: new Set(row.years.map(({ year }) => year)),
      days: new Map(row.days.map(({ date, dayOff, name }) => [date, { dayOff, name }])),
    }),
  }
}
