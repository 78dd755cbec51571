import { toBeijing } from '../../lib/time'
import type { Calendar, Explanation } from '../calendar/calendar'
import { explainRefundEnd } from '../calendar/explanations'
import { refundEndsAt } from '../calendar/steps'
import { dateWordsAt, displayMoney } from '../display'
import type { Refusal } from '../orders'
import { type ClosingFacts, closingOf } from '../registrations/registrations'

/** What decides whether a paid order can be given back. */
interface RefundFacts extends ClosingFacts {
  /** `YYYY-MM` of a monthly sitting; null for one listed on its own. */
  month: string | null
  paidAt: Date
  deferredFrom: string | null
  leftClosesAt: Date | null
  /** The attempt is over: its result is out, or it was given back. */
  ended: boolean
}

/** Until when an order can be given back (that instant is already too late), and why not at `now`. */
export interface RefundTerms {
  until: Date
  /** Registration closes before the days of a refund are over, on a day that may still move. */
  provisional: boolean
  explanation: Explanation
  refusal: Refusal | null
}

/**
 * A refund is possible within 5 × 24 h of payment and before the closing of the sitting that was bought. A deferral
 * neither takes that right away nor prolongs it: the closing of the sitting that was left goes on to count.
 */
export function refundTerms(calendar: Calendar, facts: RefundFacts, now: Date): RefundTerms {
  const policy = calendar.policyOn(facts.examDate)
  const closesAt = facts.leftClosesAt ?? closingOf(calendar, facts)
  const until = refundEndsAt(policy, facts.paidAt, closesAt)
  const capped = until === closesAt
  const provisional = capped && !facts.leftClosesAt && calendar.isProvisional(facts)
  const explanation = explainRefundEnd(policy, until, capped, facts.leftClosesAt !== null, now, provisional)
  if (now < until && !facts.ended) return { until, provisional, explanation, refusal: null }
  return {
    until,
    provisional,
    explanation,
    refusal: refusalOf(facts, until, closesAt, policy.refundHours, now),
  }
}

function refusalOf(facts: RefundFacts, until: Date, closesAt: Date, hours: number, now: Date): Refusal {
  const say = dateWordsAt(now)
  const rule = `支付后 ${hours / 24} × 24 小时内、且报名截止前可以退款`
  if (until < closesAt) {
    const text = `退款已于${say(until, 'minute')} 截止`
    return { code: 'refund-period-over', text, rule, date: toBeijing(until) }
  }
  const closed = say(closesAt, 'minute')
  if (facts.deferredFrom) {
    const text = `已延期，退款仍按${say(facts.deferredFrom, 'day')}考期的报名截止计算，已于${closed} 截止`
    return { code: 'registration-changed', text, rule, date: toBeijing(closesAt) }
  }
  const text = `报名已于${closed} 截止，不能再退款`
  return { code: 'sitting-closed', text, rule, date: toBeijing(closesAt) }
}

/** Said before a refund of an order that was `discountFen` cheaper by a coupon: what changes for good. */
export function afterRefund(discountFen: number): string[] {
  const ends = ['延期和免费补考的机会一并失效', '提交后不能撤回，仍要参加须重新报名并支付']
  return discountFen > 0 ? [`优惠码减免的 ${displayMoney(discountFen)} 不退`, ...ends] : ends
}
