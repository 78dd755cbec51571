import type { SandboxStore } from '../../gateways/payment/sandbox-platform'
import type { Db } from '../database'

/** How long a late callback is held back by the clock. */
const HELD_MS = 60_000

/** Records a callback by the platform's id of it; false when it was taken before. */
export async function recordNotification(db: Db, id: string, orderId: string, now: Date): Promise<boolean> {
  const inserted = await db
    .insertInto('paymentNotifications')
    .values({ id, orderId, receivedAt: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** The sandbox cashier's payments in the database. */
export function sandboxStore(db: Db, now: () => Date): SandboxStore {
  const select = () => db.selectFrom('sandboxPayments').selectAll()
  const byOrder = (outTradeNo: string) => select().where('outTradeNo', '=', outTradeNo).executeTakeFirst()
  return {
    byOrder,
    byRefund: (outRefundNo) => select().where('outRefundNo', '=', outRefundNo).executeTakeFirst(),
    refunding: () => select().where('refundState', '=', 'PROCESSING').orderBy('createdAt').execute(),
    byPrepayId: (prepayId) => select().where('prepayId', '=', prepayId).executeTakeFirst(),
    held: (at) =>
      select()
        .where('callbackHeld', '=', true)
        .where((eb) =>
          eb.or([
            eb('createdAt', '<=', new Date(at.getTime() - HELD_MS)),
            eb('createdAt', '>', new Date(at.getTime() + HELD_MS)),
          ]),
        )
        .orderBy('createdAt')
        .execute(),
    async prepare(payment) {
      await db
        .insertInto('sandboxPayments')
        .values({ ...payment, createdAt: now() })
        .onConflict((conflict) => conflict.column('outTradeNo').doNothing())
        .execute()
      return (await byOrder(payment.outTradeNo)) ?? payment
    },
    async change(outTradeNo, from, change) {
      await db
        .updateTable('sandboxPayments')
        .set(change)
        .where('outTradeNo', '=', outTradeNo)
        .where('state', 'in', [...from])
        .execute()
      return byOrder(outTradeNo)
    },
  }
}
