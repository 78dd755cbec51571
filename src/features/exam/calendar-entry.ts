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
