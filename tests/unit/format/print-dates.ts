// Run by dates.test.ts in a process of its own, because a zone is fixed when a process starts.
import {
  dateText,
  dateTimeText,
  dayText,
  longDateText,
  monthText,
  stampText,
  stepText,
  timeText,
} from '../../../src/format/date'
import { offsetMinutes } from '../../support/calendar-examples'
import { shownHere } from '../features/certifications/calendar-dates-at-boundaries'

const CLOSING = '2020-07-15T00:00:00+08:00'
const TICKET = '2020-07-21T00:00:00+08:00'
const START = '2020-07-25T14:00:00+08:00'

const words = {
  aDate: dateText('2020-07-25'),
  aDateAndTime: dateTimeText(START),
  aDay: dayText(START),
  aLongDate: longDateText('2020-06-20'),
  aMonth: monthText('2020-08'),
  aStamp: stampText('2020-07-20T02:02:00Z'),
  aTime: timeText(START),
  closing: dateTimeText(CLOSING),
  aMillisecondBeforeClosing: dateTimeText(Date.parse(CLOSING) - 1),
  endOfDay: stepText(TICKET, 'endOfDay'),
  day: stepText('2020-07-29T00:00:00+08:00', 'day'),
  minute: stepText(START, 'minute'),
  newYear: longDateText('2020-12-31T16:00:00Z'),
}

console.log(JSON.stringify({ offsetMinutes: offsetMinutes(), words, examples: shownHere() }))
