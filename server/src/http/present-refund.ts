import type { components } from '../../../contract/schema'
import type { Calendar } from '../domain/calendar/calendar'
import { refundTerms } from '../domain/changes/refund'
import { toBeijing } from '../domain/time'
import type { OrderView } from '../repositories/orders-view'

/** Whether a paid order can be given back and until when; null for any other order. */
export function presentRefund(
  row: OrderView,
  calendar: Calendar,
  now: Date,
): components['schemas']['Order']['refund'] {
  if (row.status !== 'paid' || !row.paidAt) return null
  const facts = { ...row, paidAt: row.paidAt, ended: row.registrationClosedAt !== null }
  const { until, refusal } = refundTerms(calendar, facts, now)
  return { allowed: refusal === null, until: toBeijing(until), amountFen: row.amountFen, reason: refusal }
}
