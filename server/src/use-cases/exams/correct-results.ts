import type { Calendar } from '../../domain/calendar/calendar'
import type { ExamOutcome } from '../../domain/registrations/registrations'
import type { Sealer } from '../../lib/sealing'
import { lockCandidates } from '../../repositories/account/candidates'
import type { Db } from '../../repositories/database'
import { passFailures } from '../../repositories/exam-results'
import { issueCertificates } from '../certificates/issue'
import { tellResults } from '../notices/exams'

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
 * Publishes failures that were passes, with their certificates, and tells their candidates what was published before. Answers
 * those that could not be, since a retake was made of them at the same moment.
 */
export async function correctToPassed(
  trx: Db,
  { calendar, sealer }: { calendar: Calendar; sealer: Sealer },
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
  return corrections.filter(({ registrationId }) => !done.has(registrationId))
}
