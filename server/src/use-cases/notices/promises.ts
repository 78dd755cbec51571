import { refundAtRisk, refundPromise } from '../../domain/money'
import {
  confirmationAtRisk,
  DELIVERY_MINUTES,
  deliveryAtRisk,
  type PromiseAtRisk,
  resultsAtRisk,
  ticketsAtRisk,
} from '../../domain/notices/promises'
import { addDays, addMinutes, dateOf, startOfDay } from '../../lib/time'
import {
  missingResults,
  missingTickets,
  refundsUnderWay,
  unconfirmedRegistrations,
  undeliveredNotices,
} from '../../repositories/notices/promises'
import type { Needs } from '../services'

/** A broken promise about one message is listed so long; then it is history. */
const LISTED_DAYS = 14

/** A ticket is due in the exam's own week. */
const TICKET_DAYS = 7

/** A notice younger than this is simply on its way. */
const YOUNG_MINUTES = 2

/** How many candidates' promises are at risk, and how many are broken. */
export interface PromiseCounts {
  atRisk: number
  broken: number
}

/** Every promise that is not kept and soon has to be, or had to be, the most urgent first; five statements and the calendar's. */
export async function findPromises(
  { calendar: book, db }: Needs<'db' | 'calendar'>,
  now: Date,
): Promise<PromiseAtRisk[]> {
  const calendar = await book.current()
  const today = dateOf(now)
  const since = startOfDay(addDays(today, -LISTED_DAYS))
  const [unconfirmed, tickets, results, refunds, undelivered] = [
    await unconfirmedRegistrations(db, since),
    await missingTickets(db, today, addDays(today, TICKET_DAYS)),
    await missingResults(db, today),
    await refundsUnderWay(db),
    await undeliveredNotices(db, {
      promisedAfter: since,
      promisedBefore: addMinutes(now, DELIVERY_MINUTES),
      createdBefore: addMinutes(now, -YOUNG_MINUTES),
    }),
  ]
  return [
    ...unconfirmed.map((each) => confirmationAtRisk(calendar, each, now)),
    ...tickets.map((each) => ticketsAtRisk(calendar, each, now)),
    ...results.map((each) => resultsAtRisk(calendar, each, now)),
    ...refunds.map((each) => refundAtRisk(calendar.policyOn(each.examDate), each, now)),
    ...undelivered.map((each) => deliveryAtRisk(each, now)),
  ]
    .filter((each) => each !== null)
    .sort((one, other) => Date.parse(one.promisedBy) - Date.parse(other.promisedBy))
}

/** Counts candidates, not lines: one line may stand for a whole sitting. */
export function countPromises(promises: readonly PromiseAtRisk[]): PromiseCounts {
  const counts: PromiseCounts = { atRisk: 0, broken: 0 }
  for (const { state, count } of promises) counts[state] += count
  return counts
}

/** How many refunds are under way, by how their promise stands. */
export async function countRefundPromises(
  { calendar: book, db }: Needs<'db' | 'calendar'>,
  now: Date,
): Promise<Record<'toCome' | 'atRisk' | 'broken', number>> {
  const calendar = await book.current()
  const counts = { toCome: 0, atRisk: 0, broken: 0 }
  for (const each of await refundsUnderWay(db)) {
    const promise = refundPromise(calendar.policyOn(each.examDate), each, now)
    if (promise && promise.state !== 'kept') counts[promise.state] += 1
  }
  return counts
}
