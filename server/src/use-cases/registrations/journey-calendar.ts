import { journeyEvents } from '../../domain/calendar/events'
import type { CalendarEvent } from '../../domain/calendar/file'
import { certificateEndOf } from '../../repositories/certificates'
import type { Services } from '../../services'
import type { DatedRegistration } from './dated-registrations'

/** The dates of a registration as calendar events. Where it is sat is the ticket's to say. */
export async function journeyCalendar(
  { db }: Services,
  { view, calendar, laterDates }: DatedRegistration,
): Promise<CalendarEvent[]> {
  const { slots } = calendar.datesOf(view.examDate)
  const { ticketPublishedAt, centreName, centreAddress } = view
  return journeyEvents({
    registration: view,
    calendar,
    slot: slots[view.slot - 1] ?? slots[0],
    laterDates,
    name: view.name,
    place: ticketPublishedAt && centreName ? `${centreName}，${centreAddress}` : null,
    certificateExpiresOn: await certificateEndOf(db, view.id),
  })
}
