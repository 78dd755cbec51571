import { dateOf } from '../../lib/time'
import { dateWordsAt } from '../display'
import type { Policy } from '../policy'
import {
  type Calendar,
  type Explanation,
  explainExamDate,
  explainFollowing,
  explainListedDate,
} from './calendar'

/** A sitting as far as its dates are concerned; `month` is null for a sitting listed on its own. */
export interface CalendarSitting {
  examDate: string
  month: string | null
}

/** Explains the date of a sitting, monthly or listed. */
export function explainSitting(
  calendar: Calendar,
  { examDate, month }: CalendarSitting,
  now: Date,
): Explanation {
  return month ? explainExamDate(calendar, month, now) : explainListedDate(calendar, examDate, now)
}

/** A sitting's date as it stands wherever the sitting is named: whether it may still move, and why it is that date. */
export function explainedSitting(
  calendar: Calendar,
  sitting: CalendarSitting,
  now: Date,
): { provisional: boolean; explanation: Explanation } {
  const provisional = dateOf(now) <= sitting.examDate && calendar.isProvisional(sitting)
  return { provisional, explanation: explainSitting(calendar, sitting, now) }
}

/** Explains the last instant of a refund; `capped` when registration closes first, `deferred` when no deferral is left. */
export function explainRefundEnd(
  { refundHours }: Policy,
  at: Date,
  capped: boolean,
  deferred: boolean,
  now: Date,
  provisional = false,
): Explanation {
  const end = dateWordsAt(now)(at, 'minute', provisional)
  return {
    rule: `支付后 ${refundHours / 24} × 24 小时内、且报名截止前可以退款`,
    derivation: capped ? `报名先截止 → ${end}` : `支付时间加 ${refundHours} 小时 → ${end}`,
    afterwards: `之后不能退款${deferred ? '，延期机会已使用' : capped ? '，也不能申请延期' : '，报名截止前仍可申请延期'}`,
  }
}

/** Explains until when the retake of `failed` can be asked for; `lastDate` is the last sitting it can go to. */
export function explainRetakeEnd(
  calendar: Calendar,
  failed: CalendarSitting,
  lastDate: string,
  until: Date,
  now: Date,
): Explanation {
  const say = dateWordsAt(now)
  const provisional = calendar.isOtherProvisional(failed, lastDate)
  return {
    rule: '首次考试未通过或缺考，可免费补考一次，须在原考期后三个自然月内',
    derivation: `${say(failed.examDate, 'day')}考期后三个月内最后一个考期是 ${say(lastDate, 'day', provisional)}，其报名截止 → ${say(until, 'minute', provisional)}`,
    afterwards: '之后没有免费补考，须重新付费报名',
  }
}

/** Explains when a sitting can be left for the last time; a later closing that was promised before it moved is kept. */
export function explainClosing(calendar: Calendar, examDate: string, closesAt: Date, now: Date): Explanation {
  const closing = explainFollowing(calendar, examDate, now).registrationClosesAt
  if (closesAt <= calendar.datesOf(examDate).registrationClosesAt) return closing
  const derivation = `考期提前之前告知的截止时间更晚，仍按原时间 → ${dateWordsAt(now)(closesAt, 'full')}`
  return { ...closing, derivation }
}
