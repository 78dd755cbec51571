import { startOfDay, toBeijing } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import { displayInstant } from '../display'
import type { Refusal } from '../orders'
import type { ChangeFacts } from './change-facts'

const RETAKE_RULE = '首次考试未通过或缺考，可免费补考一次'

/** What a retake uses up. */
export const RETAKE_USES_UP = '唯一一次免费补考机会'

/** Said before a retake: what changes for good. */
export function afterRetake(): string[] {
  return ['补考考期选定后不能延期，也不能更改', '补考缺考或未通过，须重新付费报名']
}

/**
 * Until when a retake can be asked for: the closing of the last sitting within three months of the failed one, since
 * each must be joined before it closes. Null when there is none.
 */
export function retakeUntil(calendar: Calendar, laterDates: readonly string[]): Date | null {
  const last = laterDates.at(-1)
  return last ? calendar.datesOf(last).registrationClosesAt : null
}

/** Why a registration has no retake to use at `now`, whatever the new sitting; null when it has one. */
export function retakeRefusal(
  calendar: Calendar,
  facts: ChangeFacts,
  laterDates: readonly string[],
  now: Date,
): Refusal | null {
  const early = notDue(calendar, facts)
  if (early) return early
  if (facts.retakeId) return refusal('retake-used', '补考机会已使用')
  if (facts.liveRegistrationId) return refusal('already-registered', '这个科目已有进行中的报名')
  if (facts.unpaidOrderId) return refusal('already-registered', '这个科目有待支付的订单，请先取消')
  const until = retakeUntil(calendar, laterDates)
  if (until && now < until) return null
  const months = calendar.policyOn(facts.examDate).changeMonths
  const end = until ?? startOfDay(calendar.datesOf(facts.examDate).changeUntil)
  const rule = `补考须在原考期后 ${months} 个月内，且在所选考期报名截止前申请`
  const text = until
    ? `补考申请已于${displayInstant(until)} 截止`
    : `原考期后 ${months} 个月内没有可补考的考期`
  return { code: 'retake-period-over', text, rule, date: toBeijing(end) }
}

function refusal(code: string, text: string, date: string | null = null): Refusal {
  return { code, text, rule: RETAKE_RULE, date }
}

function notDue(calendar: Calendar, facts: ChangeFacts): Refusal | null {
  const { retakeOf, refundedAt, resultPublishedAt, outcome, examDate } = facts
  if (retakeOf) return refusal('retake-of-retake', '补考没有再次补考的机会')
  if (refundedAt) return refusal('retake-not-due', '该报名已退款', toBeijing(refundedAt))
  if (!resultPublishedAt || !outcome) {
    const from = toBeijing(startOfDay(calendar.datesOf(examDate).resultFrom))
    return refusal('retake-not-due', '成绩公布后，未通过或缺考才需要补考', from)
  }
  return outcome === 'passed' ? refusal('retake-not-due', '已通过考试，不需要补考') : null
}
