import { type Amounts, amountsWith, normalizeCouponCode } from '../../domain/coupons/coupon'
import { couponRefusal, USED_COUPON } from '../../domain/coupons/refusal'
import { couponNotUsable } from '../../problems/coupons'
import { findCoupon, takeCoupon } from '../../repositories/coupons'
import type { Db } from '../../repositories/database'

/** What an order costs and the coupon that lowered it. */
export interface OrderAmounts extends Amounts {
  couponCode: string | null
}

/** The amounts of an order with the typed code, if any. Throws the problem of the rule that refuses the code. */
export async function amountsFor(
  db: Db,
  wish: { couponCode?: string; certificationCode: string },
  priceFen: number,
  now: Date,
): Promise<OrderAmounts> {
  if (wish.couponCode === undefined) return { discountFen: 0, amountFen: priceFen, couponCode: null }
  const coupon = await findCoupon(db, normalizeCouponCode(wish.couponCode))
  const refusal = couponRefusal(coupon, wish.certificationCode, now)
  if (refusal) throw couponNotUsable(refusal)
  // Without a refusal there is a coupon; the compiler cannot know.
  if (!coupon) throw new Error('a missing coupon was not refused')
  return { ...amountsWith(coupon, priceFen), couponCode: coupon.code }
}

/** Takes the use of the order's coupon, if it has one. Throws when somebody else took the last one meanwhile. */
export async function holdCoupon(
  db: Db,
  couponCode: string | null,
  orderId: string,
  now: Date,
): Promise<void> {
  if (couponCode === null) return
  if (!(await takeCoupon(db, couponCode, orderId, now))) throw couponNotUsable(USED_COUPON)
}
