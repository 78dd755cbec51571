import type { Calendar } from '../../domain/calendar/calendar'
import { type RegistrationView, sittingDatesBetween } from '../../repositories/registrations-view'
import type { Services } from '../../services'

/** A registration with the calendar its dates follow from. */
export interface DatedRegistration {
  view: RegistrationView
  calendar: Calendar
  laterDates: string[]
}

/** Puts the calendar and the later sittings beside registrations. */
export async function dateRegistrations<View extends RegistrationView>(
  { calendar, db }: Services,
  views: readonly View[],
): Promise<(DatedRegistration & { view: View })[]> {
  const current = await calendar.current()
  return Promise.all(
    views.map(async (view) => {
      const { certificationCode, examDate, month } = view
      const { changeUntil } = current.datesOf(examDate)
      const laterDates = month
        ? current.laterSittings(examDate)
        : await sittingDatesBetween(db, certificationCode, examDate, changeUntil)
      return { view, calendar: current, laterDates }
    }),
  )
}
