import type { Schema } from '../../api/contract-types'
import type { ContactWay } from '../../stores/contact-use'
import { hasWords } from './plain-text'

type Partner = Schema<'Partner'>

/** A training partner with the ways to reach it. */
export interface ReachablePartner {
  partner: Partner
  contacts: readonly ContactWay[]
}

/** A partner with what it has of phone, e-mail and web site, in this order. */
export function reachable(partner: Partner): ReachablePartner {
  const { phone, email, website } = partner
  const ways: (ContactWay | null)[] = [
    phone ? { kind: 'phone', label: '电话', value: phone, hours: null } : null,
    email ? { kind: 'email', label: '邮箱', value: email, hours: null } : null,
    website ? { kind: 'link', label: '网站', value: website, hours: null } : null,
  ]
  return { partner, contacts: ways.filter((way) => way !== null) }
}

/** The partners of a city, or of all when it is null, with every word of the query in their name or city. */
export function partnersFor(
  partners: readonly ReachablePartner[],
  city: string | null,
  query: string,
): ReachablePartner[] {
  return partners.filter(
    ({ partner }) =>
      (city === null || partner.city === city) && hasWords(`${partner.name} ${partner.city}`, query),
  )
}
