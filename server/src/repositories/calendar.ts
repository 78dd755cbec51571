import { sql } from 'kysely'
import type { CalendarData } from '../domain/calendar/calendar'
import { knownHolidays } from '../domain/calendar/known-holidays'
import type { DatedPolicy } from '../domain/policy'
import type { Db } from './database'
import type { VersionedData } from './tables/catalogue'

/** The version of each kind of data that answers are memoised from. */
export type DataVersions = Record<VersionedData, number>

interface StoredCalendar {
  policies: DatedPolicy[]
  overrides: { month: string; examDate: string; reason: string }[]
  years: number[]
  days: { date: string; dayOff: boolean; name: string }[]
}

function toCalendarData(stored: StoredCalendar): CalendarData {
  return {
    policies: stored.policies,
    overrides: new Map(stored.overrides.map(({ month, ...override }) => [month, override])),
    holidays: knownHolidays({
      years: new Set(stored.years),
      days: new Map(stored.days.map(({ date, dayOff, name }) => [date, { dayOff, name }])),
    }),
  }
}

/**
 * Reads the versions and, only when the calendar's is another than `knownVersion`, the calendar's data: always one
 * statement.
 */
export async function readCalendar(
  db: Db,
  knownVersion: number | null,
): Promise<{ versions: DataVersions; changed: CalendarData | null }> {
  const { rows } = await sql<{ versions: DataVersions; stored: StoredCalendar | null }>`
    select
      (select json_object_agg(name, version) from data_versions) as versions,
      case when (select version from data_versions where name = 'calendar') is distinct from ${knownVersion}::bigint
      then json_build_object(
        'policies', (select coalesce(json_agg(json_build_object(
          'effectiveFrom', effective_from, 'body', body)), '[]') from policies),
        'overrides', (select coalesce(json_agg(json_build_object(
          'month', month, 'examDate', exam_date, 'reason', reason)), '[]') from calendar_overrides),
        'years', (select coalesce(json_agg(year), '[]') from announced_years),
        'days', (select coalesce(json_agg(json_build_object(
          'date', date, 'dayOff', day_off, 'name', name)), '[]') from announced_days)
      ) end as stored
  `.execute(db)
  const row = rows[0]
  if (!row) throw new Error('the versions of the data are missing')
  return { versions: row.versions, changed: row.stored && toCalendarData(row.stored) }
}
