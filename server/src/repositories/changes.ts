import { sql, type Updateable } from 'kysely'
import { ofPerson } from './account/of-person'
import type { SittingRow } from './calendar/sittings'
import type { Db } from './database'
import type { OrderTables } from './tables/orders'

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
          where ${ofPerson('r', candidateId)} and r.closed_at is null and s.exam_date = sittings.exam_date)
        + (select count(*) from orders o join sittings s on s.id = o.sitting_id
          where ${ofPerson('o', candidateId)} and o.status = 'unpaid' and s.exam_date = sittings.exam_date)`.as(
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

/** Changes a registration; its owner was checked before. */
export async function updateRegistration(
  db: Db,
  id: string,
  change: Updateable<OrderTables['registrations']>,
): Promise<void> {
  await db.updateTable('registrations').set(change).where('id', '=', id).execute()
}

/** Takes a published ticket back; nothing happens where there is none. */
export async function withdrawTicket(db: Db, registrationId: string): Promise<void> {
  await db.deleteFrom('tickets').where('registrationId', '=', registrationId).execute()
}

/**
 * Holds sittings against being moved or filled until the transaction ends. Whoever needs several takes them here at
 * once, in the order of their ids, so that no two wait for each other.
 */
export async function holdSittings(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .selectFrom('sittings')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** The registration of an order, its retake aside. */
export function registrationOfOrder(db: Db, orderId: string) {
  return db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .selectAll('registrations')
    .select(['sittings.examDate', 'sittings.month'])
    .where('registrations.orderId', '=', orderId)
    .where('registrations.retakeOf', 'is', null)
    .executeTakeFirst()
}
