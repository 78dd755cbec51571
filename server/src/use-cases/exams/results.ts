import type { Calendar } from '../../domain/calendar/calendar'
import { plausibleResult, resultsPublishedAt } from '../../domain/exams/exams'
import type { ExamOutcome } from '../../domain/registrations/registrations'
import { batchesOf } from '../../lib/batches'
import { dateOf } from '../../lib/time'
import { readDemoState } from '../../repositories/demo'
import {
  type AwaitingResult,
  closeWithResults,
  keepResults,
  registrationsAwaitingResult,
} from '../../repositories/exams'
import { holdLiveRegistrations } from '../../repositories/notices/subjects'
import { issueCertificates } from '../certificates/issue'
import { tellResults } from '../notices/exams'
import type { Needs } from '../services'

/** Results published in one transaction, with their certificates and notices. */
const AT_ONCE = 500

/** A registration and the result that is to be published. */
type Judged = AwaitingResult & { outcome: ExamOutcome }

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
  const calendar = await book.current()
  const chosen = config.demo ? (await readDemoState(db)).outcome : null
  const due = waiting.flatMap((registration): Judged[] => {
    const outcome = registration.outcome ?? chosen
    if (!outcome || resultsPublishedAt(calendar.datesOf(registration.examDate)) > now) return []
    return [{ ...registration, outcome }]
  })
  for (const batch of batchesOf(due, AT_ONCE)) await publishBatch(services, calendar, batch, now)
}

/** One that cannot be published must not keep the others waiting: a batch that fails is tried one by one. */
async function publishBatch(
  services: Needs<'config' | 'log' | 'db' | 'sealer'>,
  calendar: Calendar,
  batch: Judged[],
  now: Date,
): Promise<void> {
  try {
    await publishTogether(services, calendar, batch, now)
  } catch (error) {
    const [first, ...others] = batch
    if (others.length > 0) {
      for (const one of batch) await publishBatch(services, calendar, [one], now)
      return
    }
    services.log.error({ err: error, registration: first?.id }, 'result not published')
  }
}

async function publishTogether(
  { config, db, sealer }: Needs<'config' | 'db' | 'sealer'>,
  calendar: Calendar,
  batch: Judged[],
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const live = new Set(
      await holdLiveRegistrations(
        trx,
        batch.map(({ id }) => id),
      ),
    )
    const due = batch.filter(({ id }) => live.has(id))
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
