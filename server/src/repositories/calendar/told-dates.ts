import { sql } from 'kysely'
import { certificateSince } from '../account/of-person'
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

/**
 * Failed attempts whose free retake is still to be used: not given back, not passed since, and of the person who is bound now. What
 * else may stand in the way of it ends by itself.
 */
const mayStillRetake = sql<boolean>`registrations.outcome in ('failed', 'absent') and registrations.result_published_at is not null
  and registrations.retake_of is null
  and not exists (select from orders n where n.id = registrations.order_id and n.refund_started_at is not null)
  and not exists (select from registrations n where n.retake_of = registrations.id)
  and (registrations.person_fingerprint is null or registrations.person_fingerprint =
    (select p.person_fingerprint from personal_data p where p.candidate_id = registrations.candidate_id))
  and not exists (${certificateSince('registrations', 'sittings')})`

/** Of the person of a failed attempt nothing of the subject is registered, under whatever account. */
const notRegistered = sql<boolean>`not exists (select from registrations n where n.closed_at is null
  and n.certification_code = registrations.certification_code
  and (n.candidate_id = registrations.candidate_id or n.person_fingerprint = registrations.person_fingerprint))`

/**
 * Live registrations of a subject's exam day, or those that have failed there and may still use their free retake; where it is the
 * `first` time that one can be used, only who has not registered otherwise meanwhile.
 */
export async function concernedBy(
  db: Db,
  {
    what,
    examDate,
    certificationCode,
    first,
  }: Pick<ToldDate, 'what' | 'examDate' | 'certificationCode'> & { first: boolean },
): Promise<string[]> {
  const concerned = what === 'result' ? sql<boolean>`registrations.closed_at is null` : mayStillRetake
  const rows = await db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .select('registrations.id')
    .where('sittings.examDate', '=', examDate)
    .where('sittings.certificationCode', '=', certificationCode)
    .where(concerned)
    .$if(first, (query) => query.where(notRegistered))
    .execute()
  return rows.map(({ id }) => id)
}
