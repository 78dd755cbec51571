import { rateLimited } from '../../problems/general'
import type { Services } from '../../services'
import { checkCoupon } from '../../use-cases/coupons/check-coupon'
import type { Handlers } from '../operation'
import { presentCouponCheck } from '../present-offers'

/** Which route a code belongs to, and what it does here. */
export function createCouponHandlers({ db, rateLimits }: Services): Handlers<'checkCoupon'> {
  return {
    async checkCoupon({ candidateId, body, now }) {
      const wait = rateLimits.coupon.take(candidateId)
      if (wait > 0) throw rateLimited(wait)
      return presentCouponCheck(await checkCoupon(db, body.code, body.certificationCode, now))
    },
  }
}
