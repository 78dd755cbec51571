import { addMinutes } from '../../lib/time'
import { type ExamTimes, examEvent, ticketEvent } from '../calendar/events'
import { type CalendarEvent, writeCalendar } from '../calendar/file'
import type { NoticeContent } from './content'

/** Both slots of a sitting last that long; notices before the ticket do not carry the end. */
const EXAM_MINUTES = 90

/** The events a notice tells of; none for kinds without a date to keep. */
function eventsOf(content: NoticeContent): CalendarEvent[] {
  switch (content.kind) {
    case 'formalNotice': {
      const { certificationName, place, ...facts } = content.facts
      const times: ExamTimes = {
        startsAt: new Date(facts.startsAt),
        endsAt: new Date(facts.endsAt),
        entersAt: new Date(facts.entersAt),
        doorClosesAt: new Date(facts.doorClosesAt),
      }
      return [examEvent(certificationName, times, place)]
    }
    case 'registrationConfirmed':
    case 'dateChanged':
    case 'deferralAccepted':
    case 'retakeAccepted': {
      const { certificationName, startsAt, ticketBy } = content.facts
      const start = new Date(startsAt)
      const times = { startsAt: start, endsAt: addMinutes(start, EXAM_MINUTES) }
      return [ticketEvent(certificationName, new Date(ticketBy)), examEvent(certificationName, times, null)]
    }
    default:
      return []
  }
}

/**
 * The dates of a notice as an iCalendar text to attach to its mail, null when it has none. The events have the UIDs of
 * the registration's calendar link, so that neither comes twice. `at` is when the notice was made.
 */
export function noticeCalendar(
  content: NoticeContent,
  registrationId: string | null,
  at: Date,
): string | null {
  const events = eventsOf(content)
  return registrationId && events.length > 0 ? writeCalendar(registrationId, events, at) : null
}
