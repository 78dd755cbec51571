import { retakeRefusal, retakeUntil } from '../domain/changes/changes'
import { failedAttempts } from '../repositories/registrations/view'
import { dateRegistrations } from './registrations'
import type { Needs } from './services'

/** A retake that need not be paid, and until when it can be asked for. */
interface FreeRetake {
  registrationId: string
  until: Date
  provisional: boolean
}

/**
 * The failed or missed attempt at a certification that a candidate may sit again without paying; null where there is none at `now`, or
 * where it was passed since: the right stays, but nobody has to be told.
 */
export async function freeRetakeOf(
  services: Needs<'db' | 'calendar'>,
  candidateId: string,
  certificationCode: string,
  now: Date,
): Promise<FreeRetake | null> {
  const attempts = await failedAttempts(services.db, candidateId, certificationCode)
  if (attempts.length === 0) return null
  for (const { view, calendar, laterDates } of await dateRegistrations(services, attempts)) {
    const until = retakeUntil(calendar, laterDates)
    const provisional = calendar.isOtherProvisional(view, laterDates.at(-1) ?? view.examDate)
    if (until && !view.laterCertificate && retakeRefusal(calendar, view, laterDates, now) === null)
      return { registrationId: view.id, until, provisional }
  }
  return null
}
