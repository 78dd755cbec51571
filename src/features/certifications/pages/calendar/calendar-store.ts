import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Schema } from '../../../../api/contract-types'
import { dateOf, yearOf } from '../../../../format/date'
import type { AppStores } from '../../../../stores/app-stores'
import { Resource } from '../../../../stores/resource'
import { Snapshot } from '../../../../stores/snapshot'
import { nextMonth } from '../../calendar-dates'
import { FIRST_YEAR, LAST_YEAR } from '../../calendar-year'

type CalendarYear = Schema<'CalendarYear'>
type Parts = Pick<AppStores, 'api' | 'clock' | 'personal'>

/** The calendar, year by year; every year that was looked at is on the device. */
export class CalendarStore {
  year: number
  calendar: Resource<CalendarYear>
  /** The month whose dates are unfolded, or null. */
  unfolded: string | null = null
  /** The backend's time when it was last heard of, in milliseconds; null while it is unknown. */
  now: number | null
  private readonly years = new Map<number, Resource<CalendarYear>>()
  private chosen: boolean

  /** `year` is the one asked for; null is the current one. */
  constructor(
    private readonly parts: Parts,
    year: number | null,
  ) {
    this.chosen = year !== null
    this.now = parts.clock.knownNow
    this.year = year ?? yearOf(parts.clock.now())
    this.calendar = this.resourceOf(this.year)
    makeAutoObservable<this, 'parts' | 'years' | 'chosen'>(this, {
      parts: false,
      years: false,
      chosen: false,
      calendar: observableRef,
    })
  }

  get hasPrevious(): boolean {
    return this.year > FIRST_YEAR
  }

  get hasNext(): boolean {
    return this.year < LAST_YEAR
  }

  /** Today in Beijing, as `YYYY-MM-DD`; null while it is unknown. */
  get today(): string | null {
    return this.now === null ? null : dateOf(this.now)
  }

  /** The month whose sitting is sat next, or null when it is not in this year. */
  get next(): string | null {
    const { today } = this
    const { value } = this.calendar
    return value && today && yearOf(today) === value.year ? nextMonth(value.items, today) : null
  }

  /**
   * Reads the year. Before the first answer only the device says what year it is, and it may be wrong: when the
   * backend lives in another year and none was asked for, that one is read instead.
   */
  async load(): Promise<void> {
    await this.read()
    if (this.chosen || this.now === null || yearOf(this.now) === this.year) return
    this.show(yearOf(this.now))
    await this.read()
  }

  /** Goes a year back or on; beyond the calendar's ends nothing happens. */
  async go(years: 1 | -1): Promise<void> {
    if (years === 1 ? !this.hasNext : !this.hasPrevious) return
    this.chosen = true
    this.show(this.year + years)
    await this.read()
  }

  /** Unfolds one month and folds the others; a second tap folds it again. */
  tapMonth(month: string): void {
    this.unfolded = this.unfolded === month ? null : month
  }

  private async read(): Promise<void> {
    await this.calendar.load()
    runInAction(() => {
      this.now = this.parts.clock.knownNow
    })
  }

  private show(year: number): void {
    this.year = year
    this.calendar = this.resourceOf(year)
    this.unfolded = null
  }

  private resourceOf(year: number): Resource<CalendarYear> {
    const known = this.years.get(year)
    if (known) return known
    const { api, clock, personal } = this.parts
    const resource = new Resource<CalendarYear>(
      () => api.get('/calendar/{year}', { path: { year } }),
      clock,
      new Snapshot(personal, `calendar:${year}`),
    )
    this.years.set(year, resource)
    return resource
  }
}
