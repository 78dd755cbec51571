import type { components } from '../../../contract/schema'
import { displayMoney } from '../domain/display'
import type { LinkRow } from '../repositories/links'
import type { PartnerRow } from '../repositories/partners'
import type { CheckedCoupon } from '../use-cases/orders/place-order'

type Schemas = components['schemas']

/** A partner as the contract shows it. */
export function presentPartner({ id, name, city, phone, email, website }: PartnerRow): Schemas['Partner'] {
  return { id, name, city, phone, email, website }
}

/** Every way to reach a partner. */
export function partnerContacts(partner: PartnerRow): Schemas['Contact'][] {
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

function linkContact({ label, value, effectiveFrom }: LinkRow): Schemas['Contact'] {
  return { kind: 'link', label, value, hours: null, effectiveFrom }
}

/** What a code is and does, for the candidate who typed it. */
export function presentCouponCheck(checked: CheckedCoupon): Schemas['CouponCheck'] {
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
