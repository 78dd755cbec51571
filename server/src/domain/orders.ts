import type { components } from '../../../contract/schema'
import { toBeijing } from '../lib/time'
import { dateWordsAt, withYear } from './display'
import type { Policy } from './policy'

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

/** Why a code lowers no price here: what happened, what to do next, and the rule with its date. */
export interface CouponRefusal {
  title: string
  detail: string
  rule: string
  date: Date | null
}

const OTHERWISE = '请换一个优惠码，或不使用优惠码下单。'

/** Nobody issued such a code. */
export const UNKNOWN_COUPON: CouponRefusal = {
  title: '没有找到这个优惠码',
  detail: '请核对字母和数字后重新输入；仍找不到时，请向发码方确认。',
  rule: '优惠码须由本报名渠道发放',
  date: null,
}

/** Every use of the code is taken, by paid orders or by unpaid ones that still hold it. */
export const USED_COUPON: CouponRefusal = {
  title: '这个优惠码已被使用',
  detail: `${OTHERWISE}如果它在你的待支付订单里，取消该订单后可以再用。`,
  rule: '每个优惠码的使用次数有限，待支付订单也占用一次',
  date: null,
}

/** The code belongs to the other route. */
const PARTNER_COUPON: CouponRefusal = {
  title: '这是合作伙伴渠道的优惠码',
  detail:
    '请到授权报名系统报名并使用它，有疑问请联系发码的合作伙伴。两个渠道的订单互不相通，在这里下单不能使用。',
  rule: '合作伙伴的优惠码只用于授权报名系统',
  date: null,
}

/** Why a code cannot be used for a certification at an instant; null when it can. */
export function couponRefusal(
  coupon: Coupon | undefined,
  certificationCode: string,
  now: Date,
): CouponRefusal | null {
  if (!coupon) return UNKNOWN_COUPON
  if (coupon.route === 'partner') return PARTNER_COUPON
  if (coupon.certificationCode && coupon.certificationCode !== certificationCode) return otherSubject(coupon)
  if (now < coupon.validFrom) return notYet(coupon.validFrom)
  if (now >= coupon.validUntil) return expired(coupon.validUntil)
  return coupon.used < coupon.maxUses ? null : USED_COUPON
}

function otherSubject({ certificationCode, certificationName }: Coupon): CouponRefusal {
  const name = certificationName ?? certificationCode
  return {
    title: '优惠码不适用于这项认证',
    detail: `它只能用于“${name}”。请报考这项认证时使用，或不使用优惠码下单。`,
    rule: `该优惠码只用于“${name}”`,
    date: null,
  }
}

function notYet(from: Date): CouponRefusal {
  return {
    title: '优惠码还没有生效',
    detail: `它从${withYear(from, 'minute')} 起可以使用。请到时再下单，或不使用优惠码下单。`,
    rule: '优惠码须在有效期内使用',
    date: from,
  }
}

function expired(until: Date): CouponRefusal {
  return {
    title: '优惠码已过期',
    detail: `它的有效期到${withYear(until, 'minute')} 为止。${OTHERWISE}`,
    rule: '优惠码须在有效期内使用',
    date: until,
  }
}

/** Why something cannot be done, as the contract has it. */
export type Refusal = components['schemas']['Refusal']

/** Registration has closed; the closing instant itself is already too late. */
export function closedRefusal(policy: Policy, registrationClosesAt: Date, now: Date): Refusal {
  return {
    code: 'sitting-closed',
    text: `报名已于${dateWordsAt(now)(registrationClosesAt, 'minute')} 截止`,
    rule: `考试日前第 ${policy.closesDaysBefore} 天 00:00 截止报名`,
    date: toBeijing(registrationClosesAt),
  }
}

/** Every seat is taken or held. */
export function soldOutRefusal(policy: Policy): Refusal {
  return {
    code: 'sitting-sold-out',
    text: '本考期席位已满',
    rule: `每个考期席位有限；未支付的订单 ${policy.orderMinutes} 分钟后释放席位`,
    date: null,
  }
}
