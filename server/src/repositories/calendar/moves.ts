import { sql } from 'kysely'
import type { CalendarOverride } from '../../domain/calendar/dates'
import type { Db } from '../database'

/** One word on a month at a time, until the transaction ends. */
const lockMonth = (db: Db, month: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`calendar ${month}`}))`.execute(db)

/** The operator's date of a month, if there is one, which nobody changes until the transaction ends. */
export async function heldOverride(db: Db, month: string): Promise<string | undefined> {
  await lockMonth(db, month)
  const row = await db
    .selectFrom('calendarOverrides')
    .select('examDate')
    .where('month', '=', month)
    .executeTakeFirst()
  return row?.examDate
}

/** Stores the operator's date of a month; a later word replaces an earlier one. */
export async function storeOverride(
  db: Db,
  month: string,
  override: CalendarOverride,
  now: Date,
): Promise<void> {
  await lockMonth(db, month)
  await db
    .insertInto('calendarOverrides')
    .values({ month, ...override, createdAt: now })
    .onConflict((conflict) => conflict.column('month').doUpdateSet(override))
    .execute()
}

/** Months whose sittings after a date have dates in the database, with each date. */
export function datedMonths(db: Db, after: string) {
  return db
    .selectFrom('sittings')
    .select(['month', 'examDate'])
    .distinct()
    .where('month', 'is not', null)
    .where('examDate', '>', after)
    .execute()
}

/** The sittings that the calendar has in a month, or one that is listed on its own. */
export type SittingsMeant = { month: string } | { sittingId: string }

const meantIs = (meant: SittingsMeant) =>
  'month' in meant
    ? sql<boolean>`sittings.month = ${meant.month}`
    : sql<boolean>`sittings.id = ${meant.sittingId}`

/** Sittings of a subject that are listed one by one, in a month. */
const listedIn = (month: string, certificationCode: string) =>
  sql<boolean>`(sittings.month is null and sittings.certification_code = ${certificationCode}
    and to_char(sittings.exam_date, 'YYYY-MM') = ${month})`

/** The next listed sitting of a subject in a month; undefined when none comes after `today`. */
export function nextListed(db: Db, month: string, certificationCode: string, today: string) {
  return db
    .selectFrom('sittings')
    .select(['id', 'examDate'])
    .where(listedIn(month, certificationCode))
    .where('examDate', '>', today)
    .orderBy('examDate')
    .limit(1)
    .executeTakeFirst()
}

/**
 * Holds the candidates with a live registration or an unpaid order in sittings, in the order in which everybody does: a
 * payment that is being settled is a registration that moves along, a later one finds the new date.
 */
export async function holdCandidatesOf(db: Db, meant: SittingsMeant): Promise<void> {
  const registered = db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .select('registrations.candidateId')
    .where(meantIs(meant))
    .where('registrations.closedAt', 'is', null)
  const ordering = db
    .selectFrom('orders')
    .innerJoin('sittings', 'sittings.id', 'orders.sittingId')
    .select('orders.candidateId')
    .where(meantIs(meant))
    .where('orders.status', '=', 'unpaid')
  await db
    .selectFrom('candidates')
    .select('id')
    .where('id', 'in', registered.union(ordering))
    .orderBy('id')
    .forUpdate()
    .execute()
}

/**
 * Holds the persons who have something in sittings and another account, too, in one order: what that account does meanwhile would be
 * judged without the move. Of everybody else the candidate is held.
 */
export async function holdPersonsOf(db: Db, meant: SittingsMeant): Promise<void> {
  await sql`
    with claim as (
      select person_fingerprint as person, candidate_id, sitting_id from registrations where closed_at is null
      union all select person_fingerprint, candidate_id, sitting_id from orders where status = 'unpaid'
    ), several as (
      select distinct person from claim join sittings on sittings.id = claim.sitting_id
      where ${meantIs(meant)} and exists (select from personal_data other
        where other.person_fingerprint = claim.person and other.candidate_id <> claim.candidate_id)
      order by person
    )
    select pg_advisory_xact_lock(hashtext('person ' || person)) from several`.execute(db)
}

/** Holds sittings that are on another date than the new one; answers them with their dates. */
export function holdSittings(db: Db, meant: SittingsMeant, examDate: string) {
  return db
    .selectFrom('sittings')
    .select(['id', 'examDate'])
    .where(meantIs(meant))
    .where('examDate', '!=', examDate)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** One date's sittings on their way to another. */
interface SittingMove {
  sittingIds: string[]
  from: string
  to: string
  reason: string
  /** The closing that was promised so far. */
  closedAt: Date
}

/**
 * Moves sittings and the live registrations in them; the exam system's link was for the day that they leave. A registration remembers the date it was made for, the newest
 * reason and the latest closing; one that comes back to its own date was not moved. Answers the registrations.
 */
export async function moveSittings(db: Db, { sittingIds, from, to, reason, closedAt }: SittingMove) {
  await db
    .updateTable('sittings')
    .set({ examDate: to, examUrl: null })
    .where('id', 'in', sittingIds)
    .execute()
  const first = sql<string>`coalesce(moved_from, ${from}::date)`
  return db
    .updateTable('registrations')
    .set({
      movedFrom: sql`nullif(${first}, ${to}::date)`,
      movedReason: sql`case when ${first} = ${to}::date then null else ${reason}::text end`,
      closesNotBefore: sql`greatest(closes_not_before, ${closedAt}::timestamptz)`,
    })
    .where('sittingId', 'in', sittingIds)
    .where('closedAt', 'is', null)
    .returning(['id', 'candidateId'])
    .execute()
}

/** Where the calendar's online sittings of a month, or those of one subject in it, are sat; answers how many there are. */
export async function setExamUrl(
  db: Db,
  month: string,
  { url, certificationCode: code }: { url: string | null; certificationCode?: string },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('sittings')
    .set({ examUrl: url })
    .where('mode', '=', 'online')
    .where(({ eb, and, or }) =>
      code === undefined
        ? eb('month', '=', month)
        : or([and({ month, certificationCode: code }), listedIn(month, code)]),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Those of the registrations whose tickets are published, in the order of their numbers. */
export async function ticketedOf(db: Db, registrationIds: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('registrationId')
    .where('registrationId', 'in', registrationIds)
    .orderBy(sql`length(number)`)
    .orderBy('number')
    .execute()
  return rows.map(({ registrationId }) => registrationId)
}

/** Gives published tickets other numbers, by registration; their short codes go on to open the entrance. */
export async function renumber(
  db: Db,
  numbers: ReadonlyMap<string, string>,
  publishedAt: Date,
): Promise<void> {
  await sql`
    update tickets set number = line.number, published_at = ${publishedAt}
    from unnest(${[...numbers.keys()]}::text[], ${[...numbers.values()]}::text[]) as line (id, number)
    where tickets.registration_id = line.id
  `.execute(db)
}
