import type { Calendar } from '../../domain/calendar/calendar'
import { atOnce } from '../../domain/notices/promises'
import type { Db } from '../../repositories/database'
import { type NoticeSubject, noticeSubjects, orderSubject } from '../../repositories/notices/subjects'
import { datesAhead, examFacts, type OwedNotice, oweNotices } from './owe'

function changeOf({ candidateId, registrationId }: NoticeSubject, now: Date) {
  return {
    candidateId,
    target: { page: 'registration' as const, id: registrationId },
    promisedBy: atOnce(now),
  }
}

/**
 * Tells everybody who moved along with a sitting. A sitting may come back and leave again; each move is an event of
 * its own, and its instant is part of the cause.
 */
export async function tellMoved(
  trx: Db,
  calendar: Calendar,
  registrationIds: readonly string[],
  move: { from: string; reason: string },
  now: Date,
): Promise<void> {
  const subjects = await noticeSubjects(trx, registrationIds)
  const notices = subjects.map((subject): OwedNotice => {
    const { registrationId, ticketNumber } = subject
    const moved = { movedFrom: move.from, reason: move.reason, ticketNumber }
    return {
      ...changeOf(subject, now),
      kind: 'dateChanged',
      cause: `moved:${registrationId}:${now.toISOString()}`,
      facts: { ...examFacts(subject), ...datesAhead(calendar, subject), ...moved },
    }
  })
  await oweNotices(trx, notices, now)
}

/** What was done to a registration, and the date of the sitting that was left or failed. */
type Change = { kind: 'deferralAccepted'; leftDate: string } | { kind: 'retakeAccepted'; failedDate: string }

/** Tells that a deferral counts, or that the free retake is registered: `registrationId` is then the retake's own. */
export async function tellChange(
  trx: Db,
  calendar: Calendar,
  registrationId: string,
  change: Change,
  now: Date,
): Promise<void> {
  const [subject] = await noticeSubjects(trx, [registrationId])
  if (!subject) return
  const common = changeOf(subject, now)
  const facts = { ...examFacts(subject), ...datesAhead(calendar, subject) }
  const notice: OwedNotice =
    change.kind === 'deferralAccepted'
      ? {
          ...common,
          kind: change.kind,
          cause: `deferred:${registrationId}`,
          facts: { ...facts, leftDate: change.leftDate },
        }
      : {
          ...common,
          kind: change.kind,
          cause: `retake:${registrationId}`,
          facts: { ...facts, failedDate: change.failedDate },
        }
  await oweNotices(trx, [notice], now)
}

/** What the order of a refund is told as: accepted, because the seat was gone, or paid. */
type RefundNews = 'accepted' | 'seatGone' | 'paid'

/** Tells what became of an order's money, once for its acceptance and once for its payment. */
export async function tellRefund(trx: Db, orderId: string, news: RefundNews, now: Date): Promise<void> {
  const order = await orderSubject(trx, orderId)
  if (!order) return
  const { candidateId, orderNumber, amountFen, registrationId, startsAt, ticketBy } = order
  const common = {
    candidateId,
    target: { page: 'order' as const, id: orderId },
    promisedBy: atOnce(now),
  }
  const ended = registrationId && startsAt && ticketBy ? { registrationId, startsAt, ticketBy } : null
  const facts = { ...examFacts(order), amountFen, orderNumber, ended }
  const notice =
    news === 'paid'
      ? ({ ...common, kind: 'refundPaid', cause: `refundPaid:${orderId}`, facts } as const)
      : ({
          ...common,
          kind: 'refundAccepted',
          cause: `refundAccepted:${orderId}`,
          facts: { ...facts, seatGone: news === 'seatGone' },
        } as const)
  await oweNotices(trx, [notice], now)
}
