import type { Coupon } from '../../domain/orders'
import type { Db } from '../database'

/** The coupon of a normalised code, with the name of the certification it is for. */
export function findCoupon(db: Db, code: string): Promise<Coupon | undefined> {
  return db
    .selectFrom('coupons')
    .leftJoin('certifications', 'certifications.code', 'coupons.certificationCode')
    .selectAll('coupons')
    .select('certifications.name as certificationName')
    .where('coupons.code', '=', code)
    .executeTakeFirst()
}

/**
 * Takes one use of a coupon for an order if one is left. One statement decides, so however many orders ask at once,
 * no more uses are taken than there are. Take the seat last: everybody locks in that order.
 */
export async function takeCoupon(db: Db, code: string, orderId: string, now: Date): Promise<boolean> {
  const taken = await db
    .updateTable('coupons')
    .set((eb) => ({ used: eb('used', '+', 1) }))
    .where('code', '=', code)
    .whereRef('used', '<', 'maxUses')
    .returning('code')
    .executeTakeFirst()
  if (!taken) return false
  await db.insertInto('couponUses').values({ orderId, couponCode: code, usedAt: now }).execute()
  return true
}

/** Gives back the use that an order holds, if it holds one; asking again does nothing. Free the seat last. */
export async function freeCoupon(db: Db, orderId: string): Promise<void> {
  const held = await db
    .deleteFrom('couponUses')
    .where('orderId', '=', orderId)
    .returning('couponCode')
    .executeTakeFirst()
  if (!held) return
  await db
    .updateTable('coupons')
    .set((eb) => ({ used: eb('used', '-', 1) }))
    .where('code', '=', held.couponCode)
    .execute()
}
