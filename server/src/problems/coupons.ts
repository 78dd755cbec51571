import type { CouponRefusal } from '../domain/coupons/refusal'
import { Problem } from './problem'

/** The code lowers no price here; the refusal says why and what to do. */
export function couponNotUsable({ title, detail, rule, date }: CouponRefusal): Problem {
  return new Problem(409, 'coupon-not-usable', title, detail, { rule, ...(date && { date }) })
}

/** Codes are not there to be guessed: too many were tried with orders. */
export function tooManyCoupons(seconds: number): Problem {
  return new Problem(
    409,
    'coupon-not-usable',
    '优惠码试得太频繁',
    `请在 ${seconds} 秒后再试，或不使用优惠码下单。`,
    {
      rule: '短时间内只能试有限次优惠码',
    },
  )
}
