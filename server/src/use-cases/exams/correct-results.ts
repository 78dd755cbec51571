import type { Calendar } from '../../domain/calendar/calendar'
import type { ExamOutcome } from '../../domain/registrations/registrations'
import type { Sealer } from '../../lib/sealing'
import { lockCandidates } from '../../repositories/account/candidates'
import type { Db } from '../../repositories/database'
import { paidAgain, passFailures } from '../../repositories/exam-results'
import { issueCertificates } from '../certificates/issue'
import { tellResults } from '../notices/exams'
import { openCase } from '../orders/cases'
import type { Needs } from '../services'

/** A published failure that was a pass. */
export interface Correction {
  registrationId: string
  candidateId: string
  /** What was published. */
  former: ExamOutcome
  /** The import's line that says so. */
  line: number
}

/**
 * Publishes failures that were passes, with their certificates, and tells their candidates what was published before. What they
 * have ordered of the same subject since, for our word was wrong, is put before an operator. Answers those that could not be,
 * since a retake was made of them at the same moment.
 */
export async function correctToPassed(
  trx: Db,
  { calendar, log, sealer }: { calendar: Calendar; log: Needs<'log'>['log']; sealer: Sealer },
  corrections: readonly Correction[],
  now: Date,
): Promise<Correction[]> {
  if (corrections.length === 0) return []
  await lockCandidates(
    trx,
    corrections.map(({ candidateId }) => candidateId),
  )
  const passed = await passFailures(
    trx,
    corrections.map(({ registrationId }) => registrationId),
    now,
  )
  await issueCertificates(trx, sealer, passed, now)
  const done = new Set(passed.map(({ id }) => id))
  const made = corrections.filter(({ registrationId }) => done.has(registrationId))
  const outcomes = new Map(made.map(({ registrationId }) => [registrationId, 'passed' as const]))
  const former = new Map(made.map((correction) => [correction.registrationId, correction.former]))
  await tellResults(trx, calendar, outcomes, now, former)
  for (const { orderId, amountFen: expectedFen } of await paidAgain(trx, [...done])) {
    const matter = { kind: 'passedAlready', outTradeNo: orderId, reference: null, expectedFen } as const
    await openCase({ db: trx, log }, orderId, { ...matter, actualFen: null }, now)
  }
  return corrections.filter(({ registrationId }) => !done.has(registrationId))
}
