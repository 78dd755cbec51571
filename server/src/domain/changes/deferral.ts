import { toBeijing } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import { displayDay, displayInstant } from '../display'
import type { Refusal } from '../orders'
import type { ChangeFacts } from './change-facts'
import { closingOf } from './closing'

const DEFERRAL_RULE = '首次付费报名可以延期一次'
const BEFORE_CLOSING = '须在原考期报名截止前申请延期'

/** What deferring uses up and what can no longer be done afterwards. */
export const DEFERRAL_USES_UP = '唯一一次延期机会'

/** Said before a deferral: what changes for good. */
export function afterDeferral(): string[] {
  return ['不能再次延期，也不能改回原考期', '退款期限不变，仍按原考期计算', '未通过或缺考仍可免费补考一次']
}

/**
 * Why a registration cannot be deferred, whatever the new sitting; null when it can. The first, paid attempt can be,
 * once, before the closing of the sitting being left.
 */
export function deferralRefusal(calendar: Calendar, facts: ChangeFacts, now: Date): Refusal | null {
  const { retakeOf, deferredFrom, closedAt, refundedAt } = facts
  if (retakeOf) return { code: 'deferral-of-retake', text: '补考不能延期', rule: DEFERRAL_RULE, date: null }
  if (closedAt) {
    const text = refundedAt ? '该报名已退款' : '该报名已结束'
    return { code: 'registration-ended', text, rule: BEFORE_CLOSING, date: toBeijing(closedAt) }
  }
  if (deferredFrom) {
    const text = `已从${displayDay(deferredFrom)}考期延期过一次，不能再次延期`
    return { code: 'deferral-used', text, rule: DEFERRAL_RULE, date: null }
  }
  const closesAt = closingOf(calendar, facts)
  if (now < closesAt) return null
  const text = `延期申请已于${displayInstant(closesAt)} 截止`
  return { code: 'deferral-period-over', text, rule: BEFORE_CLOSING, date: toBeijing(closesAt) }
}
