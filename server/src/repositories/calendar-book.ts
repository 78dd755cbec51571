import { Calendar } from '../domain/calendar/calendar'
import { loadCalendarData } from './calendar'
import { type DataVersions, readDataVersions } from './data-versions'
import type { Db } from './database'

/** The calendar together with the versions of all data it was read beside. */
export interface CurrentCalendar {
  calendar: Calendar
  versions: DataVersions
}

/**
 * Keeps the calendar until its data change, whichever process changes them: one statement asks for the version,
 * one more reads the data when it moved.
 */
export class CalendarBook {
  private kept: { version: number; calendar: Calendar } | null = null

  constructor(private readonly db: Db) {}

  /** The calendar as the data are now, with the versions of everything that answers are memoised from. */
  async read(): Promise<CurrentCalendar> {
    const versions = await readDataVersions(this.db)
    if (this.kept?.version !== versions.calendar) {
      this.kept = { version: versions.calendar, calendar: new Calendar(await loadCalendarData(this.db)) }
    }
    return { calendar: this.kept.calendar, versions }
  }

  /** The calendar as the data are now. */
  async current(): Promise<Calendar> {
    return (await this.read()).calendar
  }
}
