import type { Calendar } from '../../domain/calendar/calendar'
import { resultsPublishedAt } from '../../domain/calendar/dates'
import { plausibleResult } from '../../domain/exams/exams'
import type { ExamOutcome } from '../../domain/registrations/registrations'
import { dateOf } from '../../lib/time'
import { readDemoState } from '../../repositories/demo'
import {
  type AwaitingResult,
  closeWithResults,
  keepResults,
  lockResults,
  registrationsAwaitingResult,
} from '../../repositories/exam-results'
import { holdLiveRegistrations } from '../../repositories/notices/subjects'
import { issueCertificates } from '../certificates/issue'
import { tellResults } from '../notices/exams'
import type { Needs } from '../services'
import { publishAll } from './publish-all'

/** A registration and the result that is to be published. */
type Judged = AwaitingResult & { outcome: ExamOutcome }

/** What a publication goes by. */
interface Publication {
  calendar: Calendar
  /** The outcome of an exam whose result nobody brings; null outside a demo. */
  chosen: ExamOutcome | null
  now: Date
}

/** The registrations whose result is due and known. */
function dueOf({ calendar, chosen, now }: Publication, waiting: readonly AwaitingResult[]): Judged[] {
  return waiting.flatMap((registration) => {
    const outcome = registration.outcome ?? chosen
    if (!outcome || resultsPublishedAt(calendar.datesOf(registration.examDate)) > now) return []
    return [{ ...registration, outcome }]
  })
}

/**
 * Publishes the results that are due and known, issues the certificates of those who passed, and tells everybody. In
 * a demo an exam without a result gets the outcome that the demo panel chose; otherwise it waits for the exam body's.
 */
export async function publishResults(
  services: Needs<'config' | 'log' | 'db' | 'calendar' | 'sealer'>,
  now: Date,
): Promise<void> {
  const { calendar: book, config, db } = services
  const waiting = await registrationsAwaitingResult(db, dateOf(now))
  const chosen = config.demo ? (await readDemoState(db)).outcome : null
  const publication = { calendar: await book.current(), chosen, now }
  const ids = dueOf(publication, waiting).map(({ id }) => id)
  await publishAll(services, 'result', ids, (batch) => publishTogether(services, publication, batch))
}

async function publishTogether(
  { config, db, sealer }: Needs<'config' | 'db' | 'sealer'>,
  publication: Publication,
  ids: readonly string[],
): Promise<void> {
  const { calendar, now } = publication
  await db.transaction().execute(async (trx) => {
    await lockResults(trx)
    // Read again once they are held: meanwhile one may have moved, been given back, or got another result.
    const live = await holdLiveRegistrations(trx, ids)
    const due = dueOf(publication, await registrationsAwaitingResult(trx, dateOf(now), live))
    const outcomes = new Map(due.map(({ id, outcome }) => [id, outcome]))
    await closeWithResults(trx, outcomes, now)
    if (config.demo) await keepResults(trx, due.flatMap(inventedResult), now)
    const passed = due.filter(({ outcome }) => outcome === 'passed')
    await issueCertificates(trx, sealer, passed, now)
    await tellResults(trx, calendar, outcomes, now)
  })
}

function inventedResult(registration: Judged) {
  const { id, outcome, importedOutcome } = registration
  if (importedOutcome) return []
  return [{ registrationId: id, outcome, ...plausibleResult(id, outcome, registration) }]
}
