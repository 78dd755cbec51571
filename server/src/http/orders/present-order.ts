import type { components } from '../../../../contract/schema'
import type { Calendar } from '../../domain/calendar/calendar'
import { explainedSitting } from '../../domain/calendar/explanations'
import { deferralRefusal } from '../../domain/changes/changes'
import { afterRefund, type RefundTerms, refundTerms } from '../../domain/changes/refund'
import { compareWays } from '../../domain/changes/ways'
import { refundPromise } from '../../domain/money'
import { closingOf } from '../../domain/registrations/registrations'
import { toBeijing } from '../../lib/time'
import type { OrderView } from '../../repositories/orders/orders'
import { laterDatesOf } from '../../use-cases/registrations'
import type { HttpServices } from '../services'

type Way = components['schemas']['Way']

/** Whether a paid order can be given back and until when; null for any other order. */
function presentRefund(
  row: OrderView,
  calendar: Calendar,
  laterDates: readonly string[],
  now: Date,
): components['schemas']['Order']['refund'] {
  if (row.status !== 'paid' || !row.paidAt) return null
  const facts = { ...row, paidAt: row.paidAt, ended: row.registrationClosedAt !== null }
  const { until, provisional, explanation, refusal } = refundTerms(calendar, facts, now)
  return {
    allowed: refusal === null,
    until: toBeijing(until),
    provisional,
    explanation,
    amountFen: row.amountFen,
    reason: refusal,
    afterwards: afterRefund(row.discountFen),
    comparison: refusal ? [] : waysOf(row, calendar, laterDates, { until, provisional }, now),
  }
}

/** Giving a paid order back, set beside staying and deferring. */
function waysOf(
  row: OrderView,
  calendar: Calendar,
  laterDates: readonly string[],
  refund: Pick<RefundTerms, 'until' | 'provisional'>,
  now: Date,
): Way[] {
  const registration = { ...row, retakeOf: null, closedAt: row.registrationClosedAt, refundedAt: null }
  return compareWays({
    deferralAllowed: deferralRefusal(calendar, registration, laterDates, now) === null,
    deferralUntil: closingOf(calendar, row),
    provisional: calendar.isProvisional(row),
    refundAllowed: true,
    refund,
    amountFen: row.amountFen,
    retake: true,
  })
}

/** An order as the contract shows it. */
export type Order = components['schemas']['Order']

/** What a certification and a sitting are called wherever they are referred to. */
interface NamedSitting {
  certificationCode: string
  name: string
  shortName: string
  level: components['schemas']['Level']
  sittingId: string
  examDate: string
  month: string | null
  mode: components['schemas']['ExamMode']
  city: string | null
}

/** A certification as a reference. */
export function presentCertification({
  certificationCode: code,
  name,
  shortName,
  level,
}: Pick<NamedSitting, 'certificationCode' | 'name' | 'shortName' | 'level'>): Order['certification'] {
  return { code, name, shortName, level }
}

/** The certification and the sitting as references. */
export function presentRefs(
  row: NamedSitting,
  calendar: Calendar,
  now: Date,
): Pick<Order, 'certification' | 'sitting'> {
  const { sittingId: id, examDate, mode, city } = row
  return {
    certification: presentCertification(row),
    sitting: { id, examDate, mode, city, ...explainedSitting(calendar, row, now) },
  }
}

/** An order for its candidate's screen; `laterDates` are the sittings that a deferral could go to. */
function presentOrder(row: OrderView, calendar: Calendar, laterDates: readonly string[], now: Date): Order {
  const instant = (value: Date | null) => value && toBeijing(value)
  const { id, number, status, priceFen, discountFen, amountFen, demoFigures, registrationId } = row
  return {
    id,
    number,
    status,
    ...presentRefs(row, calendar, now),
    deferredFrom: row.deferredFrom,
    priceFen,
    discountFen,
    amountFen,
    demoFigures,
    createdAt: toBeijing(row.createdAt),
    expiresAt: toBeijing(row.expiresAt),
    paidAt: instant(row.paidAt),
    closedAt: instant(row.closedAt),
    registrationId,
    refund: presentRefund(row, calendar, laterDates, now),
    refundPromise: refundPromise(calendar.policyOn(row.examDate), row, now),
  }
}

/** Orders for their candidate's screen. */
export async function presentOrders(
  { db, calendar }: Pick<HttpServices, 'db' | 'calendar'>,
  rows: readonly OrderView[],
  now: Date,
): Promise<Order[]> {
  const current = await calendar.current()
  return Promise.all(
    rows.map(async (row) => {
      // Only a paid order can be put off instead of given back.
      const laterDates = row.status === 'paid' ? await laterDatesOf(db, current, row) : []
      return presentOrder(row, current, laterDates, now)
    }),
  )
}
