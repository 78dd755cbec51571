import type { components } from '../../../../contract/schema'
import { addHours, addMinutes, toBeijing } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import type { NoticeKind } from './kinds'
import { confirmationBy, formalNoticeBy, resultNoticeBy } from './promise'

/** A promise that is not kept yet and soon has to be, as the operator sees it. */
export type PromiseAtRisk = components['schemas']['PromiseAtRisk']

/** From so many hours before their deadline tickets that are not out are at risk: two hours after they should be. */
const TICKET_HOURS = 12

/** From so many hours before the result notice's end results that are not out are at risk. */
const RESULT_HOURS = 48

/** From so many minutes before its promise a notice that no channel took is at risk. */
export const DELIVERY_MINUTES = 60

function judge(
  promise: PromiseAtRisk['promise'],
  promisedBy: Date,
  item: Pick<PromiseAtRisk, 'subject' | 'count' | 'why'>,
  now: Date,
): PromiseAtRisk {
  return {
    promise,
    state: now >= promisedBy ? 'broken' : 'atRisk',
    promisedBy: toBeijing(promisedBy),
    ...item,
  }
}

const many = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

/** A paid registration that nobody confirmed: it is told in the transaction of the payment, so this is never normal. */
export function confirmationAtRisk(
  calendar: Calendar,
  { orderNumber, examDate, paidAt }: { orderNumber: string; examDate: string; paidAt: Date },
  now: Date,
): PromiseAtRisk {
  const by = confirmationBy(calendar.policyOn(examDate), calendar.holidays, paidAt)
  return judge(
    'registrationConfirmed',
    by,
    { subject: orderNumber, count: 1, why: 'paid and not confirmed' },
    now,
  )
}

/** What is still missing on one exam day. */
export interface MissingOnDay {
  examDate: string
  count: number
}

/** Tickets that are not out shortly before their deadline; null while there is time. */
export function ticketsAtRisk(calendar: Calendar, missing: MissingOnDay, now: Date): PromiseAtRisk | null {
  const { examDate, count } = missing
  const by = formalNoticeBy(calendar.datesOf(examDate))
  if (now < addHours(by, -TICKET_HOURS)) return null
  return judge(
    'ticket',
    by,
    { subject: examDate, count, why: `${many(count, 'registration')} without a ticket` },
    now,
  )
}

/** Results that are not out shortly before their notice is due; null while there is time. */
export function resultsAtRisk(calendar: Calendar, missing: MissingOnDay, now: Date): PromiseAtRisk | null {
  const { examDate, count } = missing
  const by = resultNoticeBy(calendar.datesOf(examDate))
  if (now < addHours(by, -RESULT_HOURS)) return null
  return judge(
    'result',
    by,
    { subject: examDate, count, why: `${many(count, 'registration')} without a result` },
    now,
  )
}

/** Notices of one kind, promised by one instant, that no channel has taken and nobody has read. */
export interface Undelivered {
  kind: NoticeKind
  promisedBy: Date
  count: number
  /** Among them those that were given up and wait for an operator. */
  dead: number
}

/** Notices about to come too late; null while there is time. */
export function deliveryAtRisk(
  { kind, promisedBy, count, dead }: Undelivered,
  now: Date,
): PromiseAtRisk | null {
  if (now < addMinutes(promisedBy, -DELIVERY_MINUTES)) return null
  const why = `${many(count, 'notice')} handed to no channel yet${dead > 0 ? `, ${dead} with a dead letter` : ''}`
  return judge('delivery', promisedBy, { subject: kind, count, why }, now)
}
