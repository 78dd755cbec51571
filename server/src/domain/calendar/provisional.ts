import { addDays, weekday } from '../../lib/time'
import type { HolidaySource } from './working-days'

/** New Year's Day on a Sunday, Monday or Tuesday takes days of the old year into its holiday. */
const BRIDGING_WEEKDAYS = [0, 1, 2]

function yearsThatDecide(date: string): number[] {
  const year = Number(date.slice(0, 4))
  const bridged = date.slice(5) >= '12-29' && BRIDGING_WEEKDAYS.includes(weekday(`${year + 1}-01-01`))
  return bridged ? [year, year + 1] : [year]
}

/** True when an announcement that is still to come could change what kind of day one of these days is. */
export function isProvisional(source: HolidaySource, from: string, to: string): boolean {
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (yearsThatDecide(date).some((year) => !source.isAnnounced(year))) return true
  }
  return false
}
