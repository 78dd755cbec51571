/** Prints the calendar file of one registration and what an independent reader makes of it in this process's zone. */
import { journeyEvents } from '../../server/src/domain/calendar/events'
import { writeCalendar } from '../../server/src/domain/calendar/file'
import { readCalendarFile } from './calendar-file'
import { journeyFacts } from './journey-facts'

const file = writeCalendar('reg_1', journeyEvents(journeyFacts()), new Date('2020-07-06T10:00:00+08:00'))
const offsetMinutes = -new Date('2020-07-15T00:00:00Z').getTimezoneOffset()
console.log(JSON.stringify({ offsetMinutes, file, events: readCalendarFile(file) }))
