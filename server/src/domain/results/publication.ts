import { atTime } from '../../lib/time'
import type { SittingDates } from '../calendar/dates'

/** Results come out at this time of the first day on which they can be queried. */
const PUBLICATION_TIME = '10:00'

/** When the results of a sitting are published: 10:00 of the third working day after the exam. */
export function resultsPublishedAt({ resultFrom }: SittingDates): Date {
  return atTime(resultFrom, PUBLICATION_TIME)
}
