import type { Calendar } from '../domain/calendar/calendar'
import { journeyEvents } from '../domain/calendar/events'
import type { CalendarEvent } from '../domain/calendar/file'
import { assignSlots } from '../domain/registrations/registrations'
import { certificateEarnedBy } from '../repositories/certificates'
import type { Db } from '../repositories/database'
import { setSlot, slotCandidates } from '../repositories/registrations/registrations'
import { type RegistrationView, sittingDatesBetween } from '../repositories/registrations/view'
import type { Needs } from './services'

/** A registration with the calendar its dates follow from. */
export interface DatedRegistration {
  view: RegistrationView
  calendar: Calendar
  laterDates: string[]
}

/** The sittings of a subject within reach of a change after one of its days: the calendar's months, or those that are listed. */
export async function laterDatesOf(
  db: Db,
  calendar: Calendar,
  { certificationCode, examDate, month }: Pick<RegistrationView, 'certificationCode' | 'examDate' | 'month'>,
): Promise<string[]> {
  return month
    ? calendar.laterSittings(examDate)
    : sittingDatesBetween(db, certificationCode, examDate, calendar.datesOf(examDate).changeUntil)
}

/** Puts the calendar and the later sittings beside registrations. */
export async function dateRegistrations<View extends RegistrationView>(
  { calendar, db }: Needs<'db' | 'calendar'>,
  found: readonly View[] | Promise<readonly View[] | undefined>,
): Promise<(DatedRegistration & { view: View })[]> {
  const [current, views = []] = await Promise.all([calendar.current(), found])
  return Promise.all(
    views.map(async (view) => ({
      view,
      calendar: current,
      laterDates: await laterDatesOf(db, current, view),
    })),
  )
}

/** The dates of a registration as calendar events. Where it is sat is the ticket's to say. */
export async function journeyCalendar(
  { db }: Needs<'db'>,
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
    certificate: await certificateEarnedBy(db, view.id),
  })
}

/**
 * Puts a candidate's subjects of an exam day into their slots. Where a moved sitting brought a third one, they stay as
 * they are, for the operator to part them.
 */
export async function reassignSlots(db: Db, candidateId: string, examDate: string): Promise<void> {
  const slots = assignSlots(await slotCandidates(db, candidateId, examDate))
  for (const [registrationId, slot] of slots ?? []) await setSlot(db, registrationId, slot)
}
