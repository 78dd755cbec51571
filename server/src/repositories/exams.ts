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
      'registrations.outcome',
      'registrations.certificationCode',
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

/** Live registrations without a ticket whose exam is on or before a date. */
export function registrationsWithoutTicket(db: Db, lastExamDate: string) {
  return db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .leftJoin('tickets', 'tickets.registrationId', 'registrations.id')
    .select(['registrations.id', 'sittings.examDate'])
    .where('registrations.closedAt', 'is', null)
    .where('tickets.registrationId', 'is', null)
    .where('sittings.examDate', '<=', lastExamDate)
    .orderBy('sittings.examDate')
    .orderBy('registrations.createdAt')
    .orderBy('registrations.id')
    .execute()
}

/** Lets one publisher at a time number the tickets of an exam day, until its transaction ends. */
export async function lockTicketNumbers(db: Db, examDate: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`tickets ${examDate}`}))`.execute(db)
}

/** The highest ticket number that begins like this; undefined when there is none. */
export async function lastTicketNumber(db: Db, prefix: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('tickets')
    .select('number')
    .where('number', 'like', `${prefix}%`)
    // After 9999 comes 10000, which as a text would come first.
    .orderBy(sql`length(number)`, 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number
}

/** A ticket as it is published. */
interface NewTicket {
  registrationId: string
  number: string
  shortCode: string
}

/** Publishes tickets with one statement; answers the registrations whose short code was free. */
export async function insertTickets(db: Db, tickets: readonly NewTicket[], now: Date): Promise<Set<string>> {
  if (tickets.length === 0) return new Set()
  const inserted = await db
    .insertInto('tickets')
    .values(tickets.map((ticket) => ({ ...ticket, publishedAt: now })))
    .onConflict((conflict) => conflict.column('shortCode').doNothing())
    .returning('registrationId')
    .execute()
  return new Set(inserted.map(({ registrationId }) => registrationId))
}

/** A published ticket with the centre, when the exam is on site. */
export function ticketOf(db: Db, registrationId: string) {
  return db
    .selectFrom('tickets')
    .innerJoin('registrations', 'registrations.id', 'tickets.registrationId')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .leftJoin('centres', 'centres.id', 'sittings.centreId')
    .select([
      'tickets.number',
      'tickets.shortCode',
      'tickets.publishedAt',
      'centres.name as centreName',
      'centres.city',
      'centres.address',
      'centres.latitude',
      'centres.longitude',
      'centres.phone',
    ])
    .where('tickets.registrationId', '=', registrationId)
    .executeTakeFirst()
}

/** What the entrance page shows: the exam, nothing about the person. */
export function entranceOf(db: Db, shortCode: string) {
  return db
    .selectFrom('tickets')
    .innerJoin('registrations', 'registrations.id', 'tickets.registrationId')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .innerJoin('certifications', 'certifications.code', 'registrations.certificationCode')
    .select([
      'registrations.slot',
      'sittings.examDate',
      'sittings.month',
      'sittings.examUrl',
      'certifications.name',
      'certifications.shortName',
    ])
    .where('tickets.shortCode', '=', shortCode)
    .where('sittings.mode', '=', 'online')
    .executeTakeFirst()
}
