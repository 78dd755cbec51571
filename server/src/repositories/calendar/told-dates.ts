import { sql } from 'kysely'
import type { Db } from '../database'
import type { NoticeTables } from '../tables/notices'

/** A subject's exam day, with the month whose sitting it is; null for one that is listed on its own. */
export interface SubjectDay {
  examDate: string
  certificationCode: string
  month: string | null
}

/** Every subject's exam days after a date, the earliest first. */
export function subjectDays(db: Db, after: string): Promise<SubjectDay[]> {
  return db
    .selectFrom('sittings')
    .select(['examDate', 'certificationCode', 'month'])
    .distinct()
    .where('examDate', '>', after)
    .orderBy('examDate')
    .execute()
}

type ToldDate = NoticeTables['toldDates']

/** What is told of exam days after a date. */
export function toldDates(db: Db, after: string): Promise<ToldDate[]> {
  return db
    .selectFrom('toldDates')
    .selectAll()
    .distinctOn(['examDate', 'certificationCode', 'what'])
    .where('examDate', '>', after)
    .orderBy('examDate')
    .orderBy('certificationCode')
    .orderBy('what')
    .orderBy('number', 'desc')
    .execute()
}

/** Records what is told from now on; answers how much of it no other process had recorded before. */
export async function recordTold(db: Db, dates: ToldDate[]): Promise<number> {
  if (dates.length === 0) return 0
  const { numInsertedOrUpdatedRows: recorded } = await db
    .insertInto('toldDates')
    .values(dates)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return Number(recorded)
}

/** Live registrations of a subject's exam day, or those that have failed there and may still use their free retake. */
export async function concernedBy(
  db: Db,
  { what, examDate, certificationCode }: Pick<ToldDate, 'what' | 'examDate' | 'certificationCode'>,
): Promise<string[]> {
  const concerned =
    what === 'result'
      ? sql<boolean>`registrations.closed_at is null`
      : sql<boolean>`registrations.outcome in ('failed', 'absent') and registrations.result_published_at is not null
          and registrations.retake_of is null and registrations.refunded_at is null
          and not exists (select from registrations again where again.retake_of = registrations.id)`
  const rows = await db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .select('registrations.id')
    .where('sittings.examDate', '=', examDate)
    .where('sittings.certificationCode', '=', certificationCode)
    .where(concerned)
    .execute()
  return rows.map(({ id }) => id)
}
