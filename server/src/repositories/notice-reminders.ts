import { sql } from 'kysely'
import type { DueReminder } from '../domain/notices/reminders'
import type { Db } from './database'

/** What stands for a reminder: one per registration and exam date. */
export function reminderCause(kind: DueReminder['kind'], registrationId: string, examDate: string): string {
  return `${kind}:${registrationId}:${examDate}`
}

/** Live registrations that a reminder is due for and that had none, by id after `after`, at most `limit`. */
export async function registrationsToRemind(
  db: Db,
  { kind, examDate, slots }: DueReminder,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .select('registrations.id')
    .where('sittings.examDate', '=', examDate)
    .where('registrations.slot', 'in', slots)
    .where('registrations.closedAt', 'is', null)
    .where('registrations.id', '>', after)
    .where(
      sql<boolean>`not exists (select from notices where notices.candidate_id = registrations.candidate_id
        and notices.cause = ${kind}::text || ':' || registrations.id || ':' || ${examDate}::text)`,
    )
    .orderBy('registrations.id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
