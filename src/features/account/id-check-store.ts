import { makeAutoObservable } from 'mobx'
import type { ServerClock } from '../../api/server-clock'
import { dateOf } from '../../format/date'
import { type IdReport, type Registered, reportOf } from './id-report'

/** Where nobody knows the day, no birth date lies in the future. */
const NO_DAY_IS_LATER = '9999-12-31'

/** The ID pre-check. What is typed lives in this store only, and no longer than until it is checked. */
export class IdCheckStore {
  name = ''
  number = ''
  report: IdReport | null = null

  constructor(
    private readonly clock: ServerClock,
    private readonly registered: () => Registered,
  ) {
    makeAutoObservable<this, 'clock' | 'registered'>(this, { clock: false, registered: false })
  }

  typeName(name: string): void {
    this.name = name
  }

  typeNumber(number: string): void {
    this.number = number
  }

  /** Checks what was typed and forgets it: only masked text stays. */
  check(): void {
    const now = this.clock.knownNow
    const today = now === null ? NO_DAY_IS_LATER : dateOf(now)
    this.report = reportOf({ name: this.name, number: this.number }, this.registered(), today)
    this.forget()
  }

  /** Back to empty fields. */
  startOver(): void {
    this.report = null
    this.forget()
  }

  /** Forgets what was typed, also when the page is left. */
  forget(): void {
    this.name = ''
    this.number = ''
  }
}
