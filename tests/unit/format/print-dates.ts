// Run by dates.test.ts in a process of its own, because a zone is fixed when a process starts.
import { dateWordsAt, monthText, timeText } from '../../../src/format/date'
import { offsetMinutes } from '../../support/calendar-examples'
import { shownHere } from '../features/certifications/calendar-dates-at-boundaries'

const CLOSING = '2020-07-15T00:00:00+08:00'
const TICKET = '2020-07-21T00:00:00+08:00'
const START = '2020-07-25T14:00:00+08:00'

/** In the last half-hour of Beijing's year 2020; on the phones under test it is another day, and on one another year. */
const say = dateWordsAt(Date.parse('2020-12-31T15:59:59Z'))
const nextYear = dateWordsAt(Date.parse('2020-12-31T16:00:00Z'))

const words = {
  aDate: say('2020-07-25', 'date'),
  aDateAndTime: say(START, 'full'),
  aDay: say(START, 'day'),
  aDateNobodyKnowsTheYearOf: dateWordsAt(null)('2020-06-20', 'date'),
  aMonth: monthText('2020-08'),
  aStamp: say('2020-07-20T02:02:00Z', 'minute'),
  aTime: timeText(START),
  closing: say(CLOSING, 'full'),
  aMillisecondBeforeClosing: say(Date.parse(CLOSING) - 1, 'full'),
  endOfDay: say(TICKET, 'endOfDay'),
  day: say('2020-07-29T00:00:00+08:00', 'day'),
  minute: say(START, 'minute'),
  newYear: say('2020-12-31T16:00:00Z', 'date'),
  newYearOnceItIsThere: nextYear('2020-12-31T16:00:00Z', 'date'),
  endOfTheYearThatEnds: say('2021-01-01T00:00:00+08:00', 'endOfDay'),
  endOfTheYearThatEnded: nextYear('2021-01-01T00:00:00+08:00', 'endOfDay'),
  lastYear: nextYear(START, 'minute'),
  provisional: say('2021-02-27', 'date', true),
}

console.log(JSON.stringify({ offsetMinutes: offsetMinutes(), words, examples: shownHere() }))
