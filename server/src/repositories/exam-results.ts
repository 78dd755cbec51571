import { sql } from 'kysely'
import type { SectionResult } from '../domain/exams/exams'
import type { ExamOutcome } from '../domain/registrations/registrations'
import type { Db } from './database'

/** A result as it is kept. */
interface NewResult {
  registrationId: string
  outcome: ExamOutcome
  /** Null when absent. */
  score: number | null
  sections: SectionResult[]
}

/**
 * Keeps results with one statement. A result that says something else replaces the one before it, which is kept as a
 * correction's trace; one that says the same changes nothing. Answers how many published results were corrected.
 */
export async function keepResults(db: Db, results: readonly NewResult[], now: Date): Promise<number> {
  if (results.length === 0) return 0
  const column = <Key extends keyof NewResult>(key: Key) => results.map((result) => result[key])
  const sections = results.map((result) => JSON.stringify(result.sections))
  const { rows } = await sql<{ published: boolean }>`
    with line as (
      select id, outcome, score, sections::jsonb as sections
      from unnest(${column('registrationId')}::text[], ${column('outcome')}::text[], ${column('score')}::int[],
        ${sections}::text[]) as line (id, outcome, score, sections)
    ), kept as (
      insert into results (registration_id, outcome, score, sections, imported_at)
      select id, outcome, score, sections, ${now}::timestamptz from line
      on conflict (registration_id) do update set outcome = excluded.outcome, score = excluded.score,
        sections = excluded.sections, imported_at = excluded.imported_at
      where (results.outcome, results.score, results.sections)
        is distinct from (excluded.outcome, excluded.score, excluded.sections)
      returning registration_id
    )
    insert into result_corrections (registration_id, outcome, score, sections, imported_at, replaced_at, published)
    select before.registration_id, before.outcome, before.score, before.sections, before.imported_at,
      ${now}::timestamptz, result_published_at is not null
    from kept join results before using (registration_id) join registrations on registrations.id = before.registration_id
    returning published
  `.execute(db)
  return rows.filter(({ published }) => published).length
}

/**
 * Lets one import or one publication at a time at the results, until its transaction ends. Take it first, and read what is to
 * be judged only then.
 */
export async function lockResults(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('results'))`.execute(db)
}

/**
 * Whether a published failure, by the alias `failed`, can become a pass: no retake was made of it, its money is not back, and the
 * account is its person's, in whose name the certificate is.
 */
const mayPass = sql<boolean>`failed.outcome <> 'passed' and failed.result_published_at is not null
  and not exists (select from registrations retake where retake.retake_of = failed.id)
  and exists (select from candidates c join personal_data p on p.candidate_id = c.id
    where c.id = failed.candidate_id and c.deleted_at is null and p.name_sealed is not null
      and p.person_fingerprint = failed.person_fingerprint)
  and not exists (select from orders o where o.id = failed.order_id and o.refund_started_at is not null)`

/** Publishes failures as passes at `now`; answers those that could be, as their certificates need them. The caller holds their candidates. */
export async function passFailures(db: Db, ids: readonly string[], now: Date) {
  const { rows } = await sql<{
    id: string
    candidateId: string
    certificationCode: string
    name: string
    validityYears: number
  }>`
    update registrations failed set outcome = 'passed', result_published_at = ${now}, result_read_at = null
    from certifications c
    where failed.id = any(${[...ids]}::text[]) and c.code = failed.certification_code and ${mayPass}
    returning failed.id, failed.candidate_id, failed.certification_code, c.name, c.validity_years
  `.execute(db)
  return rows
}

/**
 * Orders of the same subject by the persons of attempts, under whatever account, that are paid and have a live registration, or
 * are still to be paid.
 */
export async function paidAgain(
  db: Db,
  ids: readonly string[],
): Promise<{ orderId: string; amountFen: number }[]> {
  const { rows } = await sql<{ orderId: string; amountFen: number }>`
    select o.id as "orderId", o.amount_fen as "amountFen" from registrations passed
    join orders o on o.person_fingerprint = passed.person_fingerprint
      and o.certification_code = passed.certification_code and o.amount_fen > 0
    where passed.id = any(${[...ids]}::text[]) and (o.status = 'unpaid'
      or exists (select from registrations again where again.order_id = o.id and again.closed_at is null))
  `.execute(db)
  return rows
}

/** What the lines of an import are judged by: the registrations behind ticket numbers, and whether those still hold. */
export function ticketsByNumber(db: Db, numbers: readonly string[]) {
  return db
    .selectFrom('ticketNumbers')
    .leftJoin('tickets', 'tickets.number', 'ticketNumbers.number')
    .innerJoin('registrations', 'registrations.id', 'ticketNumbers.registrationId')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .innerJoin('certifications', 'certifications.code', 'registrations.certificationCode')
    .select([
      'ticketNumbers.number',
      'registrations.id as registrationId',
      'registrations.candidateId',
      'registrations.closedAt',
      'registrations.resultPublishedAt',
      'registrations.outcome',
      'registrations.certificationCode',
      'sittings.examDate',
      'certifications.passingScore',
      'certifications.maximumScore',
    ])
    .select(
      sql<boolean>`exists (select from registrations failed where failed.id = registrations.id and ${mayPass})`.as(
        'mayPass',
      ),
    )
    .select(sql<boolean>`tickets.number is null`.as('withdrawn'))
    .where('ticketNumbers.number', '=', sql<string>`any(${numbers}::text[])`)
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

/** Keeps when a published result was first read. */
export async function markResultRead(db: Db, registrationId: string, now: Date): Promise<void> {
  await db
    .updateTable('registrations')
    .set({ resultReadAt: now })
    .where('id', '=', registrationId)
    .where('resultReadAt', 'is', null)
    .execute()
}

/** Live registrations whose exam was on or before a date, all or some, with what is known of their results. */
export function registrationsAwaitingResult(db: Db, lastExamDate: string, ids?: readonly string[]) {
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
    .$if(ids !== undefined, (all) =>
      all.where('registrations.id', '=', sql<string>`any(${[...(ids ?? [])]}::text[])`),
    )
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
