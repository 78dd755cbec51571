import type { Calendar } from '../../domain/calendar/calendar'
import { addMonths, dateOf } from '../../lib/time'
import { notFound } from '../../problems/general'
import { type TargetRow, targetsAfter } from '../../repositories/change-targets'
import { ownRegistration, type RegistrationView } from '../../repositories/registrations/view'
import type { Services } from '../../services'
import type { DatedRegistration } from '../registrations'

/** A registration with the sittings it could go to. */
export interface ChangeChoices extends DatedRegistration {
  /** Coming sittings within three months, and the first one beyond, which says why it cannot be chosen. */
  targets: TargetRow[]
}

/** How far to look for the first sitting that is out of reach. */
const MONTHS_BEYOND = 6

/** Reads what a change of the candidate's own registration could lead to; the 404 problem for anybody else's. */
export async function changeChoices(
  services: Services,
  candidateId: string,
  registrationId: string,
  now: Date,
): Promise<ChangeChoices> {
  const { db } = services
  const view = await ownRegistration(db, candidateId, registrationId)
  if (!view) throw notFound()
  const calendar = await services.calendar.current()
  const { changeUntil } = calendar.datesOf(view.examDate)
  const horizon = addMonths(changeUntil, MONTHS_BEYOND)
  const later = await targetsAfter(db, candidateId, view.certificationCode, view.examDate, horizon)
  return { view, calendar, ...reachable(calendar, view, later, now) }
}

function reachable(
  calendar: Calendar,
  view: RegistrationView,
  later: TargetRow[],
  now: Date,
): Pick<ChangeChoices, 'laterDates' | 'targets'> {
  const { changeUntil } = calendar.datesOf(view.examDate)
  const within = later.filter(({ examDate }) => examDate <= changeUntil)
  const beyond = later.find(({ examDate }) => examDate > changeUntil)
  const coming = within.filter(({ examDate }) => examDate >= dateOf(now))
  return {
    laterDates: [...new Set(within.map(({ examDate }) => examDate))],
    targets: beyond ? [...coming, beyond] : coming,
  }
}
