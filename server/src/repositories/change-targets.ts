import { sql } from 'kysely'
import type { SittingRow } from './calendar/sittings'
import type { Db } from './database'

/** A sitting with the number of subjects the candidate has on its day: registrations and unpaid orders. */
export interface TargetRow extends SittingRow {
  subjects: number
}

/** A certification's sittings as one candidate could choose them, the earliest first. */
function selectTargets(db: Db, candidateId: string, certificationCode: string) {
  return db
    .selectFrom('sittings')
    .leftJoin('centres', 'centres.id', 'sittings.centreId')
    .select(['sittings.id', 'sittings.month', 'sittings.examDate', 'sittings.mode', 'centres.city'])
    .select(['sittings.capacity', 'sittings.taken'])
    .select(
      sql<number>`(select count(*) from registrations r join sittings s on s.id = r.sitting_id
          where r.candidate_id = ${candidateId} and r.closed_at is null and s.exam_date = sittings.exam_date)
        + (select count(*) from orders o join sittings s on s.id = o.sitting_id
          where o.candidate_id = ${candidateId} and o.status = 'unpaid' and s.exam_date = sittings.exam_date)`.as(
        'subjects',
      ),
    )
    .where('sittings.certificationCode', '=', certificationCode)
    .orderBy('sittings.examDate')
    .orderBy('sittings.id')
}

/** The sittings after a date, up to another. */
export function targetsAfter(
  db: Db,
  candidateId: string,
  certificationCode: string,
  after: string,
  until: string,
): Promise<TargetRow[]> {
  return selectTargets(db, candidateId, certificationCode)
    .where('sittings.examDate', '>', after)
    .where('sittings.examDate', '<=', until)
    .execute()
}

/** One sitting of the certification. */
export function targetOf(
  db: Db,
  candidateId: string,
  certificationCode: string,
  sittingId: string,
): Promise<TargetRow | undefined> {
  return selectTargets(db, candidateId, certificationCode)
    .where('sittings.id', '=', sittingId)
    .executeTakeFirst()
}
