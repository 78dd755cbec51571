import {
  type Amounts,
  amountsWith,
  type Coupon,
  type CouponRefusal,
  couponRefusal,
  normalizeCouponCode,
} from '../../domain/orders'
import { dateOf } from '../../lib/time'
import { certificationUnknown } from '../../problems/general'
import { findPartner, type LinkRow, linkOn, type PartnerRow } from '../../repositories/catalogue'
import type { Db } from '../../repositories/database'
import { findCoupon } from '../../repositories/orders/coupons'
import { certificationOffer } from '../../repositories/orders/offers'

/** What a code is and does; `otherRoute` is how the partner route is reached, for its codes only. */
export interface CheckedCoupon extends Amounts {
  route: Coupon['route'] | 'unknown'
  refusal: CouponRefusal | null
  otherRoute: { link: LinkRow | undefined; partner: PartnerRow | undefined } | null
}

/** Looks a code up for a certification. Throws the 404 problem when there is no such certification. */
export async function checkCoupon(
  db: Db,
  typed: string,
  certificationCode: string,
  now: Date,
): Promise<CheckedCoupon> {
  const offer = await certificationOffer(db, certificationCode)
  if (!offer) throw certificationUnknown()
  const coupon = await findCoupon(db, normalizeCouponCode(typed))
  const refusal = couponRefusal(coupon, certificationCode, now)
  const full = { discountFen: 0, amountFen: offer.priceFen }
  return {
    route: coupon?.route ?? 'unknown',
    refusal,
    ...(coupon && !refusal ? amountsWith(coupon, offer.priceFen) : full),
    otherRoute: coupon?.route === 'partner' ? await partnerRoute(db, coupon, dateOf(now)) : null,
  }
}

async function partnerRoute(
  db: Db,
  { partnerId }: Coupon,
  date: string,
): Promise<CheckedCoupon['otherRoute']> {
  const link = await linkOn(db, 'partnerRegistration', date)
  return { link, partner: partnerId === null ? undefined : await findPartner(db, partnerId) }
}
