import type { components } from '../../../../contract/schema'
import { dateOf } from '../../lib/time'
import type { SlotInstants } from '../calendar/dates'
import type { RegistrationFacts } from './registration-facts'

/** Where a registration stands. */
export type RegistrationStatus = components['schemas']['RegistrationStatus']

/** What the status is called on screen. */
export const STATUS_TEXTS: Record<RegistrationStatus, string> = {
  awaitingTicket: '待发准考证',
  ticketPublished: '待考试',
  examDay: '今天考试',
  awaitingResult: '待出成绩',
  passed: '已通过',
  failed: '未通过',
  absent: '缺考',
  refunded: '已退款',
}

/** The status at an instant; a result counts once it is published. */
export function statusOf(
  registration: Pick<
    RegistrationFacts,
    'outcome' | 'resultPublishedAt' | 'ticketPublishedAt' | 'examDate' | 'refundedAt'
  >,
  slot: SlotInstants,
  now: Date,
): RegistrationStatus {
  const { outcome, resultPublishedAt, ticketPublishedAt, examDate, refundedAt } = registration
  if (refundedAt) return 'refunded'
  if (outcome && resultPublishedAt) return outcome
  if (now >= slot.endsAt) return 'awaitingResult'
  if (dateOf(now) === examDate) return 'examDay'
  return ticketPublishedAt ? 'ticketPublished' : 'awaitingTicket'
}
