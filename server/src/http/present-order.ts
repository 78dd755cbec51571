import type { components } from '../../../contract/schema'
import type { Calendar } from '../domain/calendar/calendar'
import { toBeijing } from '../domain/time'
import type { OrderView } from '../repositories/orders-view'
import { presentRefund } from './present-refund'

/** An order as the contract shows it. */
export type Order = components['schemas']['Order']

/** What a certification and a sitting are called wherever they are referred to. */
export interface NamedSitting {
  certificationCode: string
  name: string
  shortName: string
  level: components['schemas']['Level']
  sittingId: string
  examDate: string
  mode: components['schemas']['ExamMode']
  city: string | null
}

/** The certification and the sitting as references. */
export function presentRefs(row: NamedSitting): Pick<Order, 'certification' | 'sitting'> {
  const { certificationCode: code, name, shortName, level, sittingId: id, examDate, mode, city } = row
  return { certification: { code, name, shortName, level }, sitting: { id, examDate, mode, city } }
}

/** An order for its candidate's screen. */
export function presentOrder(row: OrderView, calendar: Calendar, now: Date): Order {
  const instant = (value: Date | null) => value && toBeijing(value)
  const { id, number, status, priceFen, discountFen, amountFen, demoFigures, registrationId } = row
  return {
    id,
    number,
    status,
    ...presentRefs(row),
    priceFen,
    discountFen,
    amountFen,
    demoFigures,
    createdAt: toBeijing(row.createdAt),
    expiresAt: toBeijing(row.expiresAt),
    paidAt: instant(row.paidAt),
    closedAt: instant(row.closedAt),
    registrationId,
    refund: presentRefund(row, calendar, now),
  }
}
