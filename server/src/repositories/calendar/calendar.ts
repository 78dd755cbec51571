import { sql } from 'kysely'
import { SharedReading } from '../../database/shared-reading'
import { Calendar, type CalendarData } from '../../domain/calendar/calendar'
import { knownHolidays } from '../../domain/calendar/holidays'
import type { DatedPolicy } from '../../domain/policy'
import type { Db } from '../database'
import type { VersionedData } from '../tables/catalogue'

/** The version of each kind of data that answers are memoised from. */
type DataVersions = Record<VersionedData, number>

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
async function readCalendar(
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

/** The calendar together with the versions of all data it was read beside. */
interface CurrentCalendar {
  calendar: Calendar
  versions: DataVersions
}

/** Keeps the calendar until its data change, whichever process changes them; callers who ask at once share one statement. */
export class CalendarBook {
  private kept: { version: number; calendar: Calendar } | null = null
  private readonly reading = new SharedReading(async () => {
    const { versions, changed } = await readCalendar(this.db, this.kept?.version ?? null)
    if (changed) this.kept = { version: versions.calendar, calendar: new Calendar(changed) }
    if (!this.kept) throw new Error('the calendar has no data')
    return { calendar: this.kept.calendar, versions }
  })

  constructor(private readonly db: Db) {}

  /** The calendar as the data are now, with the versions of everything that answers are memoised from. */
  read(): Promise<CurrentCalendar> {
    return this.reading.read()
  }

  /** The calendar as the data are now. */
  async current(): Promise<Calendar> {
    return (await this.read()).calendar
  }
}
