import type { Schema } from '../../api/contract-types'
import type { CalendarEntry } from '../../platform/phone-calendar'

const REMINDER_SECONDS = 60 * 60

/** The exam as an entry of the phone's calendar: from the entry to the end, reminding an hour before. */
export function calendarEntryOf(ticket: Schema<'Ticket'>): CalendarEntry {
  const { certification, slot, centre, entrance, number } = ticket
  return {
    title: `${certification.name} 考试`,
    startsAt: Date.parse(slot.entersAt),
    endsAt: Date.parse(slot.endsAt),
    location: centre ? `${centre.name} ${centre.address}` : '线上考试，使用电脑',
    description: entrance ? `准考证 ${number}，考试入口 ${entrance.url}` : `准考证 ${number}`,
    reminderSeconds: REMINDER_SECONDS,
  }
}

/** One date of a journey. */
export type JourneyEvent = Schema<'RegistrationCalendar'>['events'][number]

/** A date of the journey as an entry of the phone's calendar, which takes one reminder: the earliest. */
export function eventEntryOf(event: JourneyEvent): CalendarEntry {
  return {
    title: event.title,
    startsAt: Date.parse(event.startsAt),
    endsAt: Date.parse(event.endsAt),
    location: event.location ?? '',
    description: event.description,
    reminderSeconds: Math.max(0, ...event.reminderMinutes) * 60,
  }
}

/** 提前 1 天提醒, from minutes before the start; an event without reminder says nothing. */
export function reminderText({ reminderMinutes }: Pick<JourneyEvent, 'reminderMinutes'>): string | null {
  if (reminderMinutes.length === 0) return null
  const minutes = Math.max(...reminderMinutes)
  if (minutes <= 0) return '到时提醒'
  if (minutes % 1440 === 0) return `提前 ${minutes / 1440} 天提醒`
  return minutes % 60 === 0 ? `提前 ${minutes / 60} 小时提醒` : `提前 ${minutes} 分钟提醒`
}
