import { plausibleResult } from '../../domain/results/plausible-result'
import { resultsPublishedAt } from '../../domain/results/publication'
import { dateOf } from '../../domain/time'
import { readDemoState } from '../../repositories/demo'
import {
  type AwaitingResult,
  publishResult,
  registrationsAwaitingResult,
} from '../../repositories/registrations-results'
import { keepResults } from '../../repositories/results'
import type { Services } from '../../services'
import { issueCertificate } from '../certificates/issue-certificate'

/**
 * Publishes the results that are due and known, and issues the certificates of those who passed. In a demo an exam
 * without a result gets the outcome that the demo panel chose; otherwise it waits for the exam body's.
 */
export async function publishResults(services: Services, now: Date): Promise<void> {
  const { calendar, db, log } = services
  const waiting = await registrationsAwaitingResult(db, dateOf(now))
  const current = await calendar.current()
  for (const registration of waiting) {
    if (resultsPublishedAt(current.datesOf(registration.examDate)) > now) continue
    try {
      await publishOne(services, registration, now)
    } catch (error) {
      // One that cannot be published must not keep the others waiting; the next sweep tries it again.
      log.error({ err: error, registration: registration.id }, 'result not published')
    }
  }
}

async function publishOne(
  { config, db, sealer }: Services,
  registration: AwaitingResult,
  now: Date,
): Promise<void> {
  const { id, importedOutcome } = registration
  const outcome = registration.outcome ?? (config.demo ? (await readDemoState(db)).outcome : null)
  if (!outcome) return
  await db.transaction().execute(async (trx) => {
    if (!(await publishResult(trx, id, outcome, now))) return
    if (!importedOutcome && config.demo) {
      const result = plausibleResult(id, outcome, registration)
      await keepResults(trx, [{ registrationId: id, outcome, ...result }], now)
    }
    if (outcome === 'passed') await issueCertificate(trx, sealer, registration, now)
  })
}
