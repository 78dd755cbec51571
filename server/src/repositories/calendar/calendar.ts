import { type RawBuilder, sql } from 'kysely'
import { SharedReading } from '../../database/shared-reading'
import { Calendar, type CalendarData } from '../../domain/calendar/calendar'
import { knownHolidays } from '../../domain/calendar/holidays'
import type { DatedPolicy } from '../../domain/policy'
import type { Db } from '../database'
import { statement } from '../statement'
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

/** How many seats of a month's sittings are left, over all certifications. */
export interface MonthSeats {
  left: number
  capacity: number
}

const seatsOf = (month: RawBuilder<string>) => sql`(select json_build_object(
  'left', coalesce(sum(capacity - taken), 0), 'capacity', coalesce(sum(capacity), 0))
  from sittings where month = ${month})`

interface ReadNow {
  versions: DataVersions
  /** The calendar's data, only where their version is another than the one that was known. */
  stored: StoredCalendar | null
  seats: MonthSeats
}

const readingNow = (knownVersion: RawBuilder<number | null>, month?: RawBuilder<string>) => sql<ReadNow>`
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
      ${month ? sql`, ${seatsOf(month)} as seats` : sql``}
  `

const asItIs = statement<[knownVersion: number | null], ReadNow>((db, knownVersion) =>
  readingNow(knownVersion).compile(db),
)

const withSeats = statement<[knownVersion: number | null, month: string], ReadNow>(
  (db, knownVersion, month) => readingNow(knownVersion, month).compile(db),
)

/** Reads the versions, the calendar's data where they are others than of `knownVersion`, and a month's seats: always one statement. */
async function readCalendar(db: Db, knownVersion: number | null, month: string | null): Promise<ReadNow> {
  const [row] = await (month === null ? asItIs(db, knownVersion) : withSeats(db, knownVersion, month))
  if (!row) throw new Error('the versions of the data are missing')
  return row
}

/** The calendar together with the versions of all data it was read beside. */
interface CurrentCalendar {
  calendar: Calendar
  versions: DataVersions
}

/** Keeps the calendar until its data change, whichever process changes them; callers who ask at once share one statement. */
export class CalendarBook {
  #kept: { version: number; calendar: Calendar } | null = null
  readonly #reading = new SharedReading(() => this.#read(null))

  constructor(private readonly db: Db) {}

  /** The calendar as the data are now, with the versions of everything that answers are memoised from. */
  read(): Promise<CurrentCalendar> {
    return this.#reading.read()
  }

  /** The calendar as the data are now. */
  async current(): Promise<Calendar> {
    return (await this.read()).calendar
  }

  /** The same and the seats of a month, with one statement for each who asks. */
  readWithSeats(month: string): Promise<CurrentCalendar & { seats: MonthSeats }> {
    return this.#read(month)
  }

  async #read(month: string | null) {
    const known = this.#kept
    const { versions, stored, seats } = await readCalendar(this.db, known?.version ?? null, month)
    const calendar = stored ? new Calendar(toCalendarData(stored)) : known?.calendar
    if (!calendar) throw new Error('the calendar has no data')
    if (stored) this.#kept = { version: versions.calendar, calendar }
    return { calendar, versions, seats }
  }
}
