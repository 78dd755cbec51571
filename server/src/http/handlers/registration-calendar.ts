import { type CalendarEvent, eventUid } from '../../domain/calendar/file'
import { newVerificationCode } from '../../lib/ids'
import { toBeijing } from '../../lib/time'
import { calendarCodeOf } from '../../repositories/calendar-links'
import type { Services } from '../../services'
import { journeyCalendar } from '../../use-cases/registrations/journey-calendar'
import type { Handlers } from '../operation'
import { requireOwnRegistration } from './registrations'

function present(registrationId: string, event: CalendarEvent) {
  const { kind, title, startsAt, endsAt, description, location, reminderMinutes } = event
  return {
    id: eventUid(registrationId, kind),
    title,
    startsAt: toBeijing(startsAt),
    endsAt: toBeijing(endsAt),
    description,
    location,
    reminderMinutes,
  }
}

/** A registration's dates for the phone's calendar. */
export function createRegistrationCalendarHandlers(services: Services): Handlers<'getRegistrationCalendar'> {
  return {
    async getRegistrationCalendar({ candidateId, now, params: { id } }) {
      const dated = await requireOwnRegistration(services, candidateId, id)
      const events = await journeyCalendar(services, dated)
      // A ticket that is out need not be waited for.
      const done = (event: CalendarEvent) =>
        event.cancelled ||
        event.endsAt <= now ||
        (event.kind === 'ticket' && dated.view.ticketPublishedAt !== null)
      const code = await calendarCodeOf(services.db, id, newVerificationCode(), now)
      return {
        fileUrl: `${services.publicUrl()}/c/${code}.ics`,
        events: events.filter((event) => !done(event)).map((event) => present(id, event)),
      }
    },
  }
}
