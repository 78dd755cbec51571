import { dateWordsAt, displayMoney } from '../domain/display'
import type { CouponRefusal } from '../domain/orders'
import { type Policy, subjectsPerSitting } from '../domain/policy'
import { Problem } from './problem'

/** No such sitting, or one of another certification. */
export function sittingUnknown(): Problem {
  const detail = '该考期不存在或不属于这项认证，请返回重新选择考期。'
  return new Problem(404, 'sitting-unknown', '没有这个考期', detail)
}

/** A sitting as a refusal names it. */
export interface SaidSitting {
  examDate: string
  /** Its date may still move. */
  provisional: boolean
}

const dayOf = ({ examDate, provisional }: SaidSitting, now: Date): string =>
  dateWordsAt(now)(examDate, 'date', provisional)

/** Registration closes at 00:00 on the tenth day before the sitting: that instant is already closed. */
export function sittingClosed(sitting: SaidSitting, closesAt: Date, daysBefore: number, now: Date): Problem {
  const closed = dateWordsAt(now)(closesAt, 'minute')
  const detail = `${dayOf(sitting, now)}考期的报名已于${closed} 截止，请选择之后的考期。`
  const extras = { rule: `考试日前第 ${daysBefore} 天 00:00 截止报名`, date: closesAt }
  return new Problem(409, 'sitting-closed', '该考期已停止报名', detail, extras)
}

/** Nobody goes to another day than the one they saw. */
export function sittingMoved(sitting: SaidSitting, now: Date): Problem {
  const detail = `这个考期现在是${dayOf(sitting, now)}。请核对新的日期，再决定是否提交。`
  return new Problem(409, 'sitting-moved', '考试日期已变更', detail, { rule: '以提交时的考试日期为准' })
}

/** No seat is left. */
export function sittingSoldOut({ orderMinutes }: Policy, sitting: SaidSitting, now: Date): Problem {
  const detail = `${dayOf(sitting, now)}考期已无席位。请选择其他考期，或稍后再看是否有人取消。`
  const extras = { rule: `席位先到先得，未支付的订单 ${orderMinutes} 分钟后释放席位` }
  return new Problem(409, 'sitting-sold-out', '该考期席位已满', detail, extras)
}

/** As many subjects as one afternoon has slots. */
export function sittingLimitReached(policy: Policy, sitting: SaidSitting, now: Date): Problem {
  const allowed = subjectsPerSitting(policy)
  const detail = `你在${dayOf(sitting, now)}已有 ${allowed} 项认证，请选择其他考期。`
  const extras = { rule: `同一考期每人最多报考 ${allowed} 项认证` }
  return new Problem(409, 'sitting-limit-reached', '该考期的认证已报满', detail, extras)
}

/** One live registration per subject. */
export function alreadyRegistered(registrationId: string): Problem {
  const detail = '请在“考试”中查看已有的报名，成绩公布后才能再次报名。'
  const extras = { rule: '同一项认证不能同时有两份有效报名', registrationId }
  return new Problem(409, 'already-registered', '这项认证已经报过名', detail, extras)
}

/** One live registration per subject and person: this one is under another account of the same ID number. */
export function registeredElsewhere(): Problem {
  const detail = '请改用报名时的微信账号登录，在“考试”中查看；成绩公布后才能再次报名。'
  const extras = { rule: '同一证件号码在同一项认证只能有一份有效报名' }
  return new Problem(409, 'already-registered', '你的另一个账号已报过这项认证', detail, extras)
}

/** One unpaid order per subject and person: this one is under another account of the same ID number. */
export function unpaidElsewhere(expiresAt: Date, now: Date): Problem {
  const detail = `请改用下单时的微信账号登录，在${dateWordsAt(now)(expiresAt, 'minute')} 前支付或取消该订单。`
  const extras = { rule: '同一证件号码在同一项认证只能有一个待支付订单', date: expiresAt }
  return new Problem(409, 'order-unpaid', '你的另一个账号有待支付的订单', detail, extras)
}

/** One unpaid order per subject. */
export function orderUnpaid(orderId: string, expiresAt: Date, now: Date): Problem {
  const detail = `请在${dateWordsAt(now)(expiresAt, 'minute')} 前支付该订单，或取消后重新报名。`
  const extras = { rule: '同一项认证只能有一个待支付订单', date: expiresAt, orderId }
  return new Problem(409, 'order-unpaid', '这项认证有待支付的订单', detail, extras)
}

/** A higher level needs the level below it, passed, in the same direction. */
export function prerequisiteMissing(code: string, name: string): Problem {
  const detail = `请先报考并通过“${name}”，成绩公布后即可报名。`
  const extras = { rule: `须先通过同方向的“${name}”`, certificationCode: code }
  return new Problem(409, 'prerequisite-missing', '还不满足报考条件', detail, extras)
}

/** The price is not the one the candidate saw. */
export function priceChanged(priceFen: number): Problem {
  const detail = `当前报名费为 ${displayMoney(priceFen)}，请返回确认后重新提交。`
  return new Problem(409, 'price-changed', '报名费已调整', detail, { rule: '以提交订单时的报名费为准' })
}

/** The candidate accepted an older version of the rules. */
export function rulesChanged(version: string): Problem {
  const detail = '请返回重新阅读并同意新的考试规则与报名须知。'
  const extras = { rule: `须同意现行考试规则与报名须知（版本 ${version}）` }
  return new Problem(409, 'rules-changed', '考试规则与报名须知已更新', detail, extras)
}

/** The time to pay is over. */
export function orderExpired({ createdAt, expiresAt }: { createdAt: Date; expiresAt: Date }): Problem {
  const minutes = Math.round((expiresAt.getTime() - createdAt.getTime()) / 60_000)
  const detail = '席位已释放，请重新选择考期报名。'
  const extras = { rule: `订单须在 ${minutes} 分钟内支付`, date: expiresAt }
  return new Problem(409, 'order-expired', '订单已过期', detail, extras)
}

/** The candidate cancelled it. */
export function orderCancelled(): Problem {
  return new Problem(409, 'order-cancelled', '订单已取消', '席位已释放，请重新选择考期报名。')
}

/** It is paid, or its money is on the way back. */
export function orderPaid(registrationId: string | null): Problem {
  const detail = registrationId
    ? '请在“考试”中查看报名，无需再次支付。'
    : '款项正在原路退回，请在订单中查看进度。'
  return new Problem(409, 'order-paid', '订单已支付', detail, registrationId ? { registrationId } : {})
}

/** The callback is not signed by the platform, or too old. */
export function signatureInvalid(): Problem {
  const detail = '请使用平台密钥签名，并在 5 分钟内送达。'
  return new Problem(401, 'signature-invalid', '回调签名无效', detail, {
    rule: '签名时间与当前相差不超过 5 分钟',
  })
}

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
