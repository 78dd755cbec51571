import { Calendar } from '../domain/calendar/calendar'
import { type DataVersions, readCalendar } from './calendar'
import type { Db } from './database'

/** The calendar together with the versions of all data it was read beside. */
export interface CurrentCalendar {
  calendar: Calendar
  versions: DataVersions
}

/** Keeps the calendar until its data change, whichever process changes them; asking costs one statement. */
export class CalendarBook {
  private kept: { version: number; calendar: Calendar } | null = null

  constructor(private readonly db: Db) {}

  /** The calendar as the data are now, with the versions of everything that answers are memoised from. */
  async read(): Promise<CurrentCalendar> {
    const { versions, changed } = await readCalendar(this.db, this.kept?.version ?? null)
    if (changed) this.kept = { version: versions.calendar, calendar: new Calendar(changed) }
    if (!this.kept) throw new Error('the calendar has no data')
    return { calendar: this.kept.calendar, versions }
  }

  /** The calendar as the data are now. */
  async current(): Promise<Calendar> {
    return (await this.read()).calendar
  }
}
