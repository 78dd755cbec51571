import { sql } from 'kysely'
import type { ExamOutcome } from '../domain/registrations'
import type { SectionResult } from '../domain/results/section-result'
import type { Db } from './database'

/** A result as it is kept. */
export interface NewResult {
  registrationId: string
  outcome: ExamOutcome
  /** Null when absent. */
  score: number | null
  sections: SectionResult[]
}

/** Keeps results with one statement; a result that is not published yet is replaced. */
export async function keepResults(db: Db, results: readonly NewResult[], now: Date): Promise<void> {
  if (results.length === 0) return
  const column = <Key extends keyof NewResult>(key: Key) => results.map((result) => result[key])
  const sections = results.map((result) => JSON.stringify(result.sections))
  await sql`
    insert into results (registration_id, outcome, score, sections, imported_at)
    select id, outcome, score, sections::jsonb, ${now}::timestamptz
    from unnest(${column('registrationId')}::text[], ${column('outcome')}::text[], ${column('score')}::int[],
      ${sections}::text[]) as line (id, outcome, score, sections)
    on conflict (registration_id) do update set outcome = excluded.outcome, score = excluded.score,
      sections = excluded.sections, imported_at = excluded.imported_at
  `.execute(db)
}

/** What the lines of an import are judged by: the registrations behind ticket numbers. */
export function ticketsByNumber(db: Db, numbers: readonly string[]) {
  return db
    .selectFrom('tickets')
    .innerJoin('registrations', 'registrations.id', 'tickets.registrationId')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .innerJoin('certifications', 'certifications.code', 'registrations.certificationCode')
    .select([
      'tickets.number',
      'registrations.id as registrationId',
      'registrations.closedAt',
      'registrations.resultPublishedAt',
      'sittings.examDate',
      'certifications.passingScore',
      'certifications.maximumScore',
    ])
    .where('tickets.number', '=', sql<string>`any(${numbers}::text[])`)
    .execute()
}

/** The score of a registration, what it was measured by, and its certificate. */
export function resultOf(db: Db, registrationId: string) {
  return db
    .selectFrom('registrations')
    .innerJoin('certifications', 'certifications.code', 'registrations.certificationCode')
    .leftJoin('results', 'results.registrationId', 'registrations.id')
    .leftJoin('certificates', 'certificates.registrationId', 'registrations.id')
    .select([
      'results.score',
      'results.sections',
      'certifications.passingScore',
      'certifications.maximumScore',
      'certificates.number as certificateNumber',
    ])
    .where('registrations.id', '=', registrationId)
    .executeTakeFirstOrThrow()
}
