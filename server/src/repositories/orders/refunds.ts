import type { RefundStage } from '../../domain/money'
import type { Db } from '../database'
import type { OrderRow } from './orders'

/** Orders whose money is still on its way back. */
export async function refundingOrders(db: Db): Promise<OrderRow[]> {
  return db.selectFrom('orders').selectAll().where('status', '=', 'refunding').orderBy('createdAt').execute()
}

/** Keeps how a refund under way stands; false when it has ended. Within a transaction. */
export async function keepRefundStage(db: Db, orderId: string, stage: RefundStage): Promise<boolean> {
  const held = await db
    .selectFrom('orders')
    .select('refundState')
    .where('id', '=', orderId)
    .where('status', '=', 'refunding')
    .forUpdate()
    .executeTakeFirst()
  if (held && held.refundState !== stage)
    await db.updateTable('orders').set({ refundState: stage }).where('id', '=', orderId).execute()
  return held !== undefined
}

/** The live registrations that an order paid for, its retake among them. */
export function liveRegistrationsOf(db: Db, orderId: string) {
  return db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .select(['registrations.id', 'registrations.sittingId', 'sittings.examDate'])
    .where('registrations.orderId', '=', orderId)
    .where('registrations.closedAt', 'is', null)
    .execute()
}

/** The order that a transaction of the gateway has paid. */
export function orderOfTransaction(db: Db, transactionId: string): Promise<OrderRow | undefined> {
  return db.selectFrom('orders').selectAll().where('transactionId', '=', transactionId).executeTakeFirst()
}
