/** The official route is this product; the partner route is the authorised registration system of the partners. */
export type CouponRoute = 'official' | 'partner'

/** A code with what it does; valid from `validFrom` up to, and not at, `validUntil`. */
export interface Coupon {
  code: string
  route: CouponRoute
  /** Of an official code exactly one of the two is set; of a partner's none. */
  discountFen: number | null
  discountPercent: number | null
  /** The only certification it is for; null for any. */
  certificationCode: string | null
  certificationName: string | null
  partnerId: string | null
  validFrom: Date
  validUntil: Date
  maxUses: number
  used: number
}

/** What an order costs: `priceFen` is always `discountFen` + `amountFen`. */
export interface Amounts {
  discountFen: number
  amountFen: number
}

/** The least that the payment gateway takes. */
const LEAST_FEN = 1

/** The form in which codes are stored and compared: people type small letters and blanks. */
export function normalizeCouponCode(typed: string): string {
  return typed.replaceAll(/\s/g, '').toUpperCase()
}

/** What is left to pay of a price in fen, and what the coupon takes over; never less than 1 fen is left. */
export function amountsWith(coupon: Coupon, priceFen: number): Amounts {
  const wanted = coupon.discountFen ?? Math.floor((priceFen * (coupon.discountPercent ?? 0)) / 100)
  const discountFen = Math.max(0, Math.min(wanted, priceFen - LEAST_FEN))
  return { discountFen, amountFen: priceFen - discountFen }
}
