import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { BatchedReading } from '../../database/batched-reading'
import type { Db } from '../database'
import { type Place, statement } from '../statement'
import type { OrderTables } from '../tables/orders'

/** An order as stored. */
export type OrderRow = Selectable<OrderTables['orders']>

/** An order to be stored. */
export type NewOrder = Insertable<OrderTables['orders']>

/** Stores a new order. */
export async function insertOrder(db: Db, order: NewOrder): Promise<void> {
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

/** Orders whose time to pay is over at `now`, the oldest first; of one candidate or of all. */
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

const unpaidOrders = statement((db, candidateIds: Place<string[]>) =>
  db
    .selectFrom('orders')
    .select(['candidateId', 'id', 'expiresAt'])
    .where('status', '=', 'unpaid')
    .where('candidateId', '=', sql<string>`any(${candidateIds}::text[])`)
    .orderBy('expiresAt')
    .compile(),
)

/** An order that waits to be paid. */
interface UnpaidOrder {
  id: string
  expiresAt: Date
}

/** Reads the unpaid orders of all candidates who ask at the same time, the first to expire first. */
export function unpaidReading(db: Db): BatchedReading<string, UnpaidOrder[]> {
  return new BatchedReading(async (candidateIds) => {
    const found = new Map<string, UnpaidOrder[]>()
    for (const { candidateId, ...order } of await unpaidOrders(db, candidateIds)) {
      found.set(candidateId, [...(found.get(candidateId) ?? []), order])
    }
    return found
  })
}

/** Orders with everything their screen shows. */
function selectOrders(db: Db) {
  return (
    db
      .selectFrom('orders')
      .innerJoin('certifications', 'certifications.code', 'orders.certificationCode')
      .leftJoin('registrations', (join) =>
        join.onRef('registrations.orderId', '=', 'orders.id').on('registrations.retakeOf', 'is', null),
      )
      // A deferral moves the registration, not the order that bought it.
      .innerJoin('sittings', (join) =>
        join.on((eb) =>
          eb('sittings.id', '=', eb.fn.coalesce('registrations.sittingId', 'orders.sittingId')),
        ),
      )
      .leftJoin('centres', 'centres.id', 'sittings.centreId')
      .select([
        'orders.id',
        'orders.number',
        'orders.status',
        'orders.priceFen',
        'orders.discountFen',
        'orders.amountFen',
        'orders.createdAt',
        'orders.expiresAt',
        'orders.paidAt',
        'orders.closedAt',
        'orders.prepayId',
        'orders.refundState',
        'orders.refundStartedAt',
        'orders.certificationCode',
        'sittings.id as sittingId',
        'certifications.name',
        'certifications.shortName',
        'certifications.level',
        'certifications.demoFigures',
        'sittings.examDate',
        'sittings.month',
        'sittings.mode',
        'centres.city',
        'registrations.id as registrationId',
        'registrations.closedAt as registrationClosedAt',
        'registrations.deferredFrom',
        'registrations.leftClosesAt',
        'registrations.closesNotBefore',
      ])
  )
}

/** One order as its screen shows it. */
export type OrderView = Awaited<ReturnType<typeof orderView>>

/** The order's view; the caller has made sure whose it is. */
export async function orderView(db: Db, id: string) {
  const [order] = await viewOf(db, id)
  if (!order) throw new Error('there is no such order')
  return order
}

const viewOf = statement((db, id: Place<string>) => selectOrders(db).where('orders.id', '=', id).compile())

/** Where a page of orders begins: the last row of the page before. */
interface OrderPosition {
  createdAt: Date
  id: string
}

/** The candidate's orders, the newest first; without a limit all of them. */
export function orderViews(db: Db, candidateId: string, after?: OrderPosition, limit?: number) {
  let query = selectOrders(db)
    .where('orders.candidateId', '=', candidateId)
    .orderBy('orders.createdAt', 'desc')
    .orderBy('orders.id', 'desc')
  if (limit !== undefined) query = query.limit(limit)
  if (after) {
    query = query.where((eb) =>
      eb(eb.refTuple('orders.createdAt', 'orders.id'), '<', eb.tuple(after.createdAt, after.id)),
    )
  }
  return query.execute()
}
