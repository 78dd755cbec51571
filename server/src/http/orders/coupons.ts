import type { components } from '../../../../contract/schema'
import { displayMoney } from '../../domain/display'
import type { LinkRow, PartnerRow } from '../../repositories/catalogue'
import { type CheckedCoupon, checkCoupon } from '../../use-cases/orders/check-coupon'
import { takeTry } from '../limits'
import type { Handlers } from '../operation'
import type { HttpServices } from '../services'

/** Every way to reach a partner. */
function partnerContacts(partner: PartnerRow): components['schemas']['Contact'][] {
  const { name: label, effectiveFrom } = partner
  const ways = [
    { kind: 'phone' as const, value: partner.phone },
    { kind: 'email' as const, value: partner.email },
    { kind: 'link' as const, value: partner.website },
  ]
  return ways.flatMap(({ kind, value }) =>
    value ? [{ kind, label, value, hours: null, effectiveFrom }] : [],
  )
}

function linkContact({ label, value, effectiveFrom }: LinkRow): components['schemas']['Contact'] {
  return { kind: 'link', label, value, hours: null, effectiveFrom }
}

/** What a code is and does, for the candidate who typed it. */
function presentCouponCheck(checked: CheckedCoupon): components['schemas']['CouponCheck'] {
  const { route, refusal, discountFen, amountFen, otherRoute } = checked
  const { link, partner } = otherRoute ?? {}
  return {
    route,
    usable: refusal === null,
    discountFen,
    amountFen,
    title: refusal?.title ?? `优惠码可用，立减 ${displayMoney(discountFen)}`,
    detail: refusal?.detail ?? `下单后应付 ${displayMoney(amountFen)}。退款时只退实付金额，优惠部分不退。`,
    contacts: [...(link ? [linkContact(link)] : []), ...(partner ? partnerContacts(partner) : [])],
  }
}

/** Which route a code belongs to, and what it does here. */
export function createCouponHandlers({ db, rateLimits }: HttpServices): Handlers<'checkCoupon'> {
  return {
    async checkCoupon({ candidateId, body, now }) {
      await takeTry(rateLimits.coupon, candidateId)
      return presentCouponCheck(await checkCoupon(db, body.code, body.certificationCode, now))
    },
  }
}
