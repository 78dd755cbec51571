/** Prints the year's calendar and the judgement at its boundary instants as this process's time zone sees them. */
import { presentYear } from '../../server/src/http/present-calendar'
import { presentSitting } from '../../server/src/http/present-sitting'
import { calendarWith } from './calendar'

const calendar = calendarWith()
const sitting = {
  id: 'tca-architect-2020-07',
  month: '2020-07',
  examDate: '2020-07-25',
  mode: 'online' as const,
  city: null,
  capacity: 200,
  taken: 0,
}
const choosableAt = (instant: string) =>
  presentSitting(calendar, sitting, [sitting], new Date(instant)).choosable

console.log(
  JSON.stringify({
    offsetMinutes: -new Date('2020-07-15T00:00:00Z').getTimezoneOffset(),
    year: presentYear(calendar, 2020),
    lastMoment: choosableAt('2020-07-14T23:59:59.999+08:00'),
    closing: choosableAt('2020-07-15T00:00:00.000+08:00'),
  }),
)
