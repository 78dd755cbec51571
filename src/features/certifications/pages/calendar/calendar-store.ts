import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Schema } from '../../../../api/contract-types'
import type { AppStores } from '../../../../stores/app-stores'
import { Resource } from '../../../../stores/resource'
import { Snapshot } from '../../../../stores/snapshot'
import { nextMonth } from '../../calendar-dates'
import { FIRST_YEAR, LAST_YEAR } from '../../calendar-year'
import { dateOf, yearOf } from '../../day-text'

type CalendarYear = Schema<'CalendarYear'>
type Parts = Pick<AppStores, 'api' | 'clock' | 'personal'>

/** The calendar, year by year; every year that was looked at is on the device. */
export class CalendarStore {
  year: number
  calendar: Resource<CalendarYear>
  /** The month whose dates are unfolded, or null. */
  unfolded: string | null = null
  private readonly years = new Map<number, Resource<CalendarYear>>()
  private chosen: boolean

  /** `year` is the one asked for; null is the current one. */
  constructor(
    private readonly parts: Parts,
    year: number | null,
  ) {
    this.chosen = year !== null
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

  /** Today in Beijing by the backend's clock, as `YYYY-MM-DD`. */
  today(): string {
    return dateOf(this.parts.clock.now())
  }

  /** The month whose sitting is sat next, or null when it is not in this year. */
  get next(): string | null {
    const { value } = this.calendar
    return value && yearOf(this.parts.clock.now()) === value.year
      ? nextMonth(value.items, this.today())
      : null
  }

  /**
   * Reads the year. Before the first answer only the device says what year it is, and it may be wrong: when the
   * backend lives in another year and none was asked for, that one is read instead.
   */
  async load(): Promise<void> {
    await this.calendar.load()
    const current = yearOf(this.parts.clock.now())
    if (this.chosen || current === this.year) return
    runInAction(() => this.show(current))
    await this.calendar.load()
  }

  /** Goes a year back or on; beyond the calendar's ends nothing happens. */
  async go(years: 1 | -1): Promise<void> {
    if (years === 1 ? !this.hasNext : !this.hasPrevious) return
    this.chosen = true
    this.show(this.year + years)
    await this.calendar.load()
  }

  /** Unfolds one month and folds the others; a second tap folds it again. */
  tapMonth(month: string): void {
    this.unfolded = this.unfolded === month ? null : month
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
