import { ServerClock } from '../../../../src/api/server-clock'
import {
  datesOf,
  monthDetail,
  monthState,
  nextMonth,
} from '../../../../src/features/certifications/calendar-dates'
import { remaining, remainingText } from '../../../../src/format/countdown'
import { dateOf, dateWordsAt } from '../../../../src/format/date'
import { around, type CalendarExample, EXAMPLES } from '../../../support/calendar-examples'
import { calendarMonth } from './examples'

const DAY_MS = 86_400_000

/** The backend's time on a device whose own clock stands at 1970. */
function heard(instant: Date): number {
  const clock = new ServerClock(() => 0)
  clock.sync(instant.toISOString())
  return clock.now()
}

function leftUntil(closesAt: string, now: Date): string {
  const left = remaining(Date.parse(closesAt), heard(now))
  return left.over ? '截止' : remainingText(left)
}

/** What a device shows of an example's sitting, and how it judges it around each of its instants. */
function shown({ examDate, month, closesAt, ticketBy, resultFrom }: CalendarExample) {
  const dates = { registrationClosesAt: closesAt, ticketBy, resultFrom: resultFrom.slice(0, 10) }
  const entry = calendarMonth(month, examDate, dates)
  const say = dateWordsAt(Date.parse(examDate))
  const midnight = `${examDate}T00:00:00+08:00`
  const nextMidnight = new Date(Date.parse(midnight) + DAY_MS).toISOString()
  const lessThanADayLeft = new Date(Date.parse(closesAt) - DAY_MS + 1).toISOString()
  const stateAt = (now: Date) => {
    const today = dateOf(heard(now))
    return monthState(entry, nextMonth([entry], today), today)
  }
  return {
    examDate,
    closing: say(closesAt, 'minute'),
    rows: datesOf(entry, say)
      .slice(0, 4)
      .map(({ when }) => when),
    detail: around(closesAt, (now) => monthDetail(entry, 'next', heard(now), say)),
    countdown: around(closesAt, (now) => leftUntil(closesAt, now)),
    countdownOfLastDay: around(lessThanADayLeft, (now) => leftUntil(closesAt, now)),
    today: around(midnight, (now) => dateOf(heard(now))),
    state: around(nextMidnight, stateAt),
  }
}

/** Every example of the calendar as a device in this process's zone shows and judges it. */
export const shownHere = () => EXAMPLES.map(shown)
