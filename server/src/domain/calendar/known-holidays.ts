import { bundledHolidays } from './bundled-holidays'
import { statutoryHolidays } from './statutory-holidays'
import type { HolidaySource, SpecialDay } from './working-days'

/** Announcements entered by the operator; each replaces what the release knows of its year. */
export interface OperatorAnnouncements {
  years: ReadonlySet<number>
  days: ReadonlyMap<string, SpecialDay>
}

/**
 * All that is known of days off: the operator's announcements first, then those that came with the release, and for
 * a year without either the days that the law itself fixes.
 */
export function knownHolidays(operator: OperatorAnnouncements): HolidaySource {
  const byLaw = new Map<number, Map<string, SpecialDay>>()
  const isAnnounced = (year: number) => operator.years.has(year) || bundledHolidays.isAnnounced(year)
  const statutory = (year: number) => {
    const known = byLaw.get(year) ?? statutoryHolidays(year)
    byLaw.set(year, known)
    return known
  }
  return {
    isAnnounced,
    specialDay(date) {
      const entered = operator.days.get(date)
      const year = Number(date.slice(0, 4))
      if (entered || operator.years.has(year)) return entered
      const bundled = bundledHolidays.specialDay(date)
      return bundled || isAnnounced(year) ? bundled : statutory(year).get(date)
    },
  }
}
