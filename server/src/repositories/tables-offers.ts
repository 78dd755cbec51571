import type { Generated } from 'kysely'
import type { CouponRoute } from '../domain/orders'
import type { DateText } from './tables-catalogue'

/** What a configured link is for. */
export type LinkPurpose = 'trialExam' | 'partnerRegistration'

/** A training partner; it is shown from its date on. */
export interface PartnersTable {
  id: string
  name: string
  city: string
  phone: string | null
  email: string | null
  website: string | null
  effectiveFrom: Generated<DateText>
  position: number
}

/** Coupons and what belongs to the partner route. */
export interface OfferTables {
  partners: PartnersTable
  links: { id: string; purpose: LinkPurpose; label: string; value: string; effectiveFrom: DateText }
  coupons: {
    code: string
    route: CouponRoute
    discountFen: number | null
    discountPercent: number | null
    certificationCode: string | null
    partnerId: string | null
    validFrom: Date
    validUntil: Date
    maxUses: number
    used: Generated<number>
  }
  couponUses: { orderId: string; couponCode: string; usedAt: Date }
}
