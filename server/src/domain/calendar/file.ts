import { createHash } from 'node:crypto'
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { readable } from '../../lib/text'

/** The dates of a registration that belong into a calendar; one event of each at most. */
type EventKind = 'deferral' | 'ticket' | 'exam' | 'result' | 'retake' | 'paper' | 'expiry'

/** One entry of a phone calendar. */
export interface CalendarEvent {
  kind: EventKind
  title: string
  /** The date may still move. */
  provisional: boolean
  startsAt: Date
  endsAt: Date
  description: string
  location: string | null
  /** Minutes before the start, the longest first. */
  reminderMinutes: number[]
  /** Takes the event out of a calendar that has it already. */
  cancelled: boolean
}

/**
 * What an event of a registration is called for good: the same in the file of the link and in every mail, so that a
 * later one replaces it. The registration's own id cannot be read from it.
 */
export function eventUid(registrationId: string, kind: EventKind): string {
  const digest = createHash('sha256').update(`calendar ${registrationId}`).digest('hex').slice(0, 32)
  return `${kind}-${digest}@cert-exam`
}

/**
 * SEQUENCE (RFC 5545) is the seconds since this instant, which 32 bits hold until 2087: of two versions of an event the
 * greater one stands.
 */
const EPOCH_MS = Date.UTC(2019, 0, 1)
/** In seconds: a change outweighs what was said a moment before it, and nothing comes after the end. */
const WEIGHTS = { change: 20, end: 60 }

function statusOf({ cancelled, provisional }: Pick<CalendarEvent, 'cancelled' | 'provisional'>) {
  if (cancelled) return ICalEventStatus.CANCELLED
  return provisional ? ICalEventStatus.TENTATIVE : null
}

/** The library writes STATUS behind the alarms, where strict readers want no property. */
function statusFirst(text: string): string {
  return text.replace(
    /((?:BEGIN:VALARM\r\n(?:(?!END:VALARM).*\r\n)*END:VALARM\r\n)+)(STATUS:.*\r\n)/g,
    '$2$1',
  )
}

/**
 * Events as an iCalendar text (RFC 5545): UTC instants, which need no time zone table and are right in every one, lines
 * folded at 75 octets. `revisedAt` is when this content was first said; phones keep the latest word on each UID.
 * @param mail What a mail asks the calendar to do (RFC 5546); absent for a file, which asks nothing.
 */
export function writeCalendar(
  registrationId: string,
  events: readonly CalendarEvent[],
  revisedAt: Date,
  mail?: { method: 'PUBLISH' | 'CANCEL'; changes: boolean },
): string {
  const calendar = ical({ prodId: { company: 'cert-exam', product: 'notices', language: 'ZH' } })
  if (mail) calendar.method(ICalCalendarMethod[mail.method])
  const final = events.every(({ cancelled }) => cancelled)
  const weight = final ? WEIGHTS.end : mail?.changes ? WEIGHTS.change : 0
  const sequence = Math.max(0, Math.floor((revisedAt.getTime() - EPOCH_MS) / 1000)) + weight
  for (const { kind, startsAt, endsAt, description, location, ...event } of events) {
    const title = readable(event.provisional ? `暂定 ${event.title}` : event.title)
    calendar.createEvent({
      id: eventUid(registrationId, kind),
      sequence,
      // Without a METHOD this is also when the event was last changed (RFC 5545, 3.8.7.2).
      stamp: revisedAt,
      start: startsAt,
      end: endsAt,
      summary: title,
      description: readable(description),
      location: location && readable(location),
      status: statusOf(event),
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
  return statusFirst(`${calendar.toString()}\r\n`)
}
