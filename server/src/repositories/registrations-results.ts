import type { ExamOutcome } from '../domain/registrations/exam-outcome'
import type { Db } from './database'

/** Live registrations whose exam was on or before a date. */
export function registrationsAwaitingResult(db: Db, lastExamDate: string) {
  return db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .select(['registrations.id', 'registrations.outcome', 'sittings.examDate'])
    .where('registrations.closedAt', 'is', null)
    .where('sittings.examDate', '<=', lastExamDate)
    .orderBy('sittings.examDate')
    .execute()
}

/** Publishes a result, once; the registration is over with it. */
export async function publishResult(
  db: Db,
  registrationId: string,
  outcome: ExamOutcome,
  now: Date,
): Promise<void> {
  await db
    .updateTable('registrations')
    .set({ outcome, resultPublishedAt: now, closedAt: now })
    .where('id', '=', registrationId)
    .where('closedAt', 'is', null)
    .execute()
}
