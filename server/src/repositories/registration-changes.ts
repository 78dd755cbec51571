import type { Updateable } from 'kysely'
import type { Db } from './database'
import type { OrderTables } from './tables/orders'

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
    .select('sittings.examDate')
    .where('registrations.orderId', '=', orderId)
    .where('registrations.retakeOf', 'is', null)
    .executeTakeFirst()
}
