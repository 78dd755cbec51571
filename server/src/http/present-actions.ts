import type { components } from '../../../contract/schema'
import { closingOf } from '../domain/changes/closing'
import { deferralRefusal } from '../domain/changes/deferral'
import { type RefundTerms, refundTerms } from '../domain/changes/refund'
import { retakeRefusal, retakeUntil } from '../domain/changes/retake'
import type { Refusal } from '../domain/orders'
import { resultRefusal } from '../domain/registrations/result-refusal'
import { toBeijing } from '../lib/time'
import type { DatedRegistration } from '../use-cases/registrations/dated-registrations'

type Action = components['schemas']['Action']

function action(kind: Action['kind'], reason: Refusal | null, until: Date | null): Action {
  return { kind, allowed: reason === null, until: until && toBeijing(until), reason }
}

/** Until when the order of a registration can be given back; null for a retake, which was not paid for. */
export function refundTermsOf({ view, calendar }: DatedRegistration, now: Date): RefundTerms | null {
  if (view.retakeOf || !view.paidAt) return null
  const ended = view.closedAt !== null || view.orderStatus !== 'paid'
  return refundTerms(calendar, { ...view, paidAt: view.paidAt, ended }, now)
}

const RETAKE_IS_FREE: Refusal = {
  code: 'order-not-paid',
  text: '补考免费，没有可退的款项',
  rule: '只有已支付的订单可以退款',
  date: null,
}

const GIVEN_BACK: Refusal = {
  code: 'order-not-paid',
  text: '订单已退款，这次报名已结束',
  rule: '每个订单只能退款一次',
  date: null,
}

function refund(dated: DatedRegistration, now: Date): Action {
  const { orderStatus } = dated.view
  if (orderStatus === 'refunding' || orderStatus === 'refunded') return action('refund', GIVEN_BACK, null)
  const terms = refundTermsOf(dated, now)
  return action('refund', terms ? terms.refusal : RETAKE_IS_FREE, terms?.until ?? null)
}

/** What a candidate can do with a registration beyond looking at its ticket, and why not. */
export function presentActions(dated: DatedRegistration, now: Date): Action[] {
  const { view, calendar, laterDates } = dated
  const published = view.resultPublishedAt !== null
  const retake = retakeRefusal(calendar, view, laterDates, now)
  return [
    action('defer', deferralRefusal(calendar, view, now), view.retakeOf ? null : closingOf(calendar, view)),
    refund(dated, now),
    action('viewResult', published ? null : resultRefusal(calendar, view.examDate), null),
    action('retake', retake, view.retakeOf ? null : retakeUntil(calendar, laterDates)),
  ]
}
