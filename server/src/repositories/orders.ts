import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db } from './database'
import type { OrderTables } from './tables-orders'

/** An order as stored. */
export type OrderRow = Selectable<OrderTables['orders']>

/** Stores a new order. */
export async function insertOrder(db: Db, order: Insertable<OrderTables['orders']>): Promise<void> {
  await db.insertInto('orders').values(order).execute()
}

/** The order as it stands. */
export function findOrder(db: Db, id: string): Promise<OrderRow | undefined> {
  return db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The candidate's own order. */
export function findOwnOrder(db: Db, candidateId: string, id: string): Promise<OrderRow | undefined> {
  return db
    .selectFrom('orders')
    .selectAll()
    .where('id', '=', id)
    .where('candidateId', '=', candidateId)
    .executeTakeFirst()
}

/** The order, held until the transaction ends. Take the candidate's row first: everybody locks in that order. */
export function lockOrder(db: Db, id: string): Promise<OrderRow> {
  return db.selectFrom('orders').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
}

/** Changes an order. */
export async function updateOrder(
  db: Db,
  id: string,
  change: Updateable<OrderTables['orders']>,
): Promise<void> {
  await db.updateTable('orders').set(change).where('id', '=', id).execute()
}

/** Remembers the prepared payment of an order that is still unpaid; false when it no longer is. */
export async function keepPrepayId(db: Db, id: string, prepayId: string): Promise<boolean> {
  const kept = await db
    .updateTable('orders')
    .set({ prepayId })
    .where('id', '=', id)
    .where('status', '=', 'unpaid')
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

/** Orders whose time to pay is over, the oldest first; of one candidate or of all. */
export async function overdueOrders(db: Db, now: Date, candidateId?: string): Promise<string[]> {
  let query = db
    .selectFrom('orders')
    .select('id')
    .where('status', '=', 'unpaid')
    .where('expiresAt', '<=', now)
    .orderBy('expiresAt')
  if (candidateId) query = query.where('candidateId', '=', candidateId)
  return (await query.execute()).map((row) => row.id)
}

/** Orders whose money is still on its way back. */
export async function refundingOrders(db: Db): Promise<OrderRow[]> {
  return db.selectFrom('orders').selectAll().where('status', '=', 'refunding').orderBy('createdAt').execute()
}

/** Marks a refund under way as paid; false when somebody else did. */
export async function finishRefund(db: Db, id: string): Promise<boolean> {
  const finished = await db
    .updateTable('orders')
    .set({ status: 'refunded' })
    .where('id', '=', id)
    .where('status', '=', 'refunding')
    .returning('id')
    .executeTakeFirst()
  return finished !== undefined
}

/** The candidate's unpaid order of a certification, or of any. */
export function unpaidOrder(
  db: Db,
  candidateId: string,
  certificationCode?: string,
): Promise<OrderRow | undefined> {
  let query = db
    .selectFrom('orders')
    .selectAll()
    .where('candidateId', '=', candidateId)
    .where('status', '=', 'unpaid')
  if (certificationCode) query = query.where('certificationCode', '=', certificationCode)
  return query.limit(1).executeTakeFirst()
}

/** How many subjects a candidate has on an exam day: live registrations and unpaid orders together. */
export async function subjectsOnDay(db: Db, candidateId: string, examDate: string): Promise<number> {
  const registered = db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .select('registrations.id')
    .where('registrations.candidateId', '=', candidateId)
    .where('registrations.closedAt', 'is', null)
    .where('sittings.examDate', '=', examDate)
  const held = db
    .selectFrom('orders')
    .innerJoin('sittings', 'sittings.id', 'orders.sittingId')
    .select('orders.id')
    .where('orders.candidateId', '=', candidateId)
    .where('orders.status', '=', 'unpaid')
    .where('sittings.examDate', '=', examDate)
  return (await registered.unionAll(held).execute()).length
}
