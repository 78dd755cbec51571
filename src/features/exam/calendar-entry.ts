import type { Schema } from '../../api/contract-types'
import type { CalendarEntry } from '../../platform/phone-calendar'

/** Before the entry, in minutes. */
const ENTRY_REMINDERS = [60]

/** When a date begins, and how long before it could be reminded of, in minutes. */
interface Reminded {
  startsAt: string
  reminderMinutes: readonly number[]
}

/** The earliest reminder still to come, in minutes before the start; null where none is. While `now` is unknown, all are. */
function reminderOf({ startsAt, reminderMinutes }: Reminded, now: number | null): number | null {
  const start = Date.parse(startsAt)
  const ahead = reminderMinutes.filter((minutes) => now === null || start - minutes * 60_000 > now)
  return ahead.length > 0 ? Math.max(...ahead) : null
}

const reminderSeconds = (date: Reminded, now: number | null) => {
  const minutes = reminderOf(date, now)
  return minutes === null ? null : minutes * 60
}

/** The exam as an entry of the phone's calendar: from the entry to the end, reminding an hour before while that is to come. */
export function calendarEntryOf(ticket: Schema<'Ticket'>, now: number | null): CalendarEntry {
  const { certification, slot, centre, entrance, number } = ticket
  return {
    title: `${certification.name} 考试`,
    startsAt: Date.parse(slot.entersAt),
    endsAt: Date.parse(slot.endsAt),
    location: centre ? `${centre.name} ${centre.address}` : '线上考试，使用电脑',
    description: entrance ? `准考证 ${number}，考试入口 ${entrance.url}` : `准考证 ${number}`,
    reminderSeconds: reminderSeconds({ startsAt: slot.entersAt, reminderMinutes: ENTRY_REMINDERS }, now),
  }
}

/** One date of a journey. */
export type JourneyEvent = Schema<'RegistrationCalendar'>['events'][number]

/** A date of the journey as an entry of the phone's calendar, which takes one reminder: the earliest to come. */
export function eventEntryOf(event: JourneyEvent, now: number | null): CalendarEntry {
  return {
    title: event.title,
    startsAt: Date.parse(event.startsAt),
    endsAt: Date.parse(event.endsAt),
    location: event.location ?? '',
    description: event.description,
    reminderSeconds: reminderSeconds(event, now),
  }
}

/** 提前 1 天提醒: how the phone reminds of a date that is added now; null where no reminder is to come. */
export function reminderText(date: Reminded, now: number | null): string | null {
  const minutes = reminderOf(date, now)
  if (minutes === null) return null
  if (minutes <= 0) return '到时提醒'
  if (minutes % 1440 === 0) return `提前 ${minutes / 1440} 天提醒`
  return minutes % 60 === 0 ? `提前 ${minutes / 60} 小时提醒` : `提前 ${minutes} 分钟提醒`
}
