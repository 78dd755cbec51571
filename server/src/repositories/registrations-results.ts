import { sql } from 'kysely'
import type { ExamOutcome } from '../domain/registrations'
import type { Db } from './database'

/** Live registrations whose exam was on or before a date, with what is known of their results. */
export function registrationsAwaitingResult(db: Db, lastExamDate: string) {
  return db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .innerJoin('certifications', 'certifications.code', 'registrations.certificationCode')
    .leftJoin('results', 'results.registrationId', 'registrations.id')
    .select([
      'registrations.id',
      'registrations.candidateId',
      'registrations.certificationCode',
      'sittings.examDate',
      'results.outcome as importedOutcome',
      'certifications.name',
      'certifications.passingScore',
      'certifications.maximumScore',
      'certifications.validityYears',
    ])
    .select(sql<ExamOutcome | null>`coalesce(results.outcome, registrations.outcome)`.as('outcome'))
    .select(
      sql<string[]>`(select coalesce(json_agg(section->>'title'), '[]')
        from jsonb_array_elements(certifications.outline) section)`.as('sectionTitles'),
    )
    .where('registrations.closedAt', 'is', null)
    .where('sittings.examDate', '<=', lastExamDate)
    .orderBy('sittings.examDate')
    .orderBy('registrations.id')
    .execute()
}

/** A registration whose result is due, as the publication needs it. */
export type AwaitingResult = Awaited<ReturnType<typeof registrationsAwaitingResult>>[number]

/** Publishes the results of live registrations, which are over with them. */
export async function closeWithResults(
  db: Db,
  outcomes: ReadonlyMap<string, ExamOutcome>,
  now: Date,
): Promise<void> {
  await sql`
    update registrations set outcome = line.outcome, result_published_at = ${now}, closed_at = ${now}
    from unnest(${[...outcomes.keys()]}::text[], ${[...outcomes.values()]}::text[]) as line (id, outcome)
    where registrations.id = line.id and registrations.closed_at is null
  `.execute(db)
}
