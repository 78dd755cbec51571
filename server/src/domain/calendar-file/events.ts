import { addMinutes, atTime, dateOf } from '../../lib/time'
import { displayEndOfDay, displayInstant, displayTime } from '../display'
import type { CalendarEvent } from './calendar-event'

/** One day before, when tomorrow can still be arranged, and when it is time to set out or to start the computer. */
const EXAM_REMINDERS = [1440, 90]
const DAY_BEFORE = 1440

type Deadline = Pick<CalendarEvent, 'kind' | 'title' | 'description' | 'cancelled'>

/** A deadline as an event: the last day from 09:00 on until the deadline itself, announced the morning before. */
export function deadlineEvent(at: Date, event: Deadline): CalendarEvent {
  const morning = atTime(dateOf(addMinutes(at, -1)), '09:00')
  const startsAt = morning < addMinutes(at, -60) ? morning : addMinutes(at, -60)
  return { ...event, startsAt, endsAt: at, location: null, reminderMinutes: [DAY_BEFORE, 0] }
}

/** What happens on a day, at a time of `HH:MM` in Beijing, for half an hour. */
export function dayEvent(
  date: string,
  time: string,
  event: Deadline & Pick<CalendarEvent, 'reminderMinutes'>,
): CalendarEvent {
  const startsAt = atTime(date, time)
  return { ...event, startsAt, endsAt: addMinutes(startsAt, 30), location: null }
}

/** An exam's instants; the two of the door are unknown to some notices. */
export interface ExamTimes {
  startsAt: Date
  endsAt: Date
  entersAt?: Date
  doorClosesAt?: Date
}

/** The exam itself. `place` is null online. */
export function examEvent(
  name: string,
  times: ExamTimes,
  place: string | null,
  cancelled = false,
): CalendarEvent {
  const { startsAt, endsAt, entersAt, doorClosesAt } = times
  const door =
    entersAt && doorClosesAt
      ? `${displayTime(entersAt)} 入场，${displayTime(doorClosesAt)} 停止入场。`
      : '请提前 30 分钟入场。'
  return {
    kind: 'exam',
    title: `${name} 考试`,
    startsAt,
    endsAt,
    description: `北京时间 ${displayInstant(startsAt)} 开考，${door}准考证与考试入口请在小程序中查看。`,
    location: place,
    reminderMinutes: EXAM_REMINDERS,
    cancelled,
  }
}

/** Until when the ticket is out. */
export function ticketEvent(name: string, ticketBy: Date, cancelled = false): CalendarEvent {
  const description = `准考证最迟于${displayEndOfDay(ticketBy)} 发放，请在小程序中核对考试时间与入口。`
  const startsAt = addMinutes(ticketBy, -4 * 60)
  const title = `${name} 准考证最迟发放`
  return {
    kind: 'ticket',
    title,
    startsAt,
    endsAt: ticketBy,
    description,
    location: null,
    reminderMinutes: [0],
    cancelled,
  }
}
