import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator'

import { type CalendarEvent, eventUid } from './calendar-event'

/** Sequence numbers are minutes since then: any later word on an event replaces an earlier one. */
const EPOCH_MS = Date.UTC(2019, 0, 1)

/**
 * Events as an iCalendar text (RFC 5545): UTC instants, which need no time zone table and are right in every one, lines
 * folded at 75 octets. `revisedAt` is when this content was first said; phones keep the latest word on each UID.
 */
export function writeCalendar(
  registrationId: string,
  events: readonly CalendarEvent[],
  revisedAt: Date,
): string {
  const calendar = ical({ prodId: { company: 'cert-exam', product: 'notices', language: 'ZH' } })
  const sequence = Math.max(0, Math.floor((revisedAt.getTime() - EPOCH_MS) / 60_000))
  for (const { kind, title, startsAt, endsAt, description, location, ...event } of events) {
    calendar.createEvent({
      id: eventUid(registrationId, kind),
      sequence,
      // Without a METHOD this is also when the event was last changed (RFC 5545, 3.8.7.2).
      stamp: revisedAt,
      start: startsAt,
      end: endsAt,
      summary: title,
      description,
      location,
      // The library writes it behind the alarms, where strict readers want no property: a live event has none.
      status: event.cancelled ? ICalEventStatus.CANCELLED : null,
      alarms: event.cancelled
        ? []
        : event.reminderMinutes.map((minutes) => ({
            type: ICalAlarmType.display,
            trigger: minutes * 60,
            description: title,
          })),
    })
  }
  // Every line ends with CRLF, the last one too.
  return `${calendar.toString()}\r\n`
}
