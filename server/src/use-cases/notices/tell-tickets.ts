import type { Calendar } from '../../domain/calendar/calendar'
import { formalNoticeBy } from '../../domain/notices/promise'
import { toBeijing } from '../../lib/time'
import type { Db } from '../../repositories/database'
import type { NoticeSubject } from '../../repositories/notice-subjects'
import { doorFacts, examFacts, slotOf } from './exam-facts'
import { type OwedNotice, oweNotices } from './owe-notices'

/**
 * The formal notice of published tickets, once per registration and exam date. A ticket that is issued again because
 * its sitting moved is told by the change of date, with the new number: two messages about one event would only make
 * people look for a difference.
 */
export async function tellTickets(
  trx: Db,
  calendar: Calendar,
  published: readonly NoticeSubject[],
  now: Date,
): Promise<void> {
  const notices = published.flatMap((subject): OwedNotice[] => {
    const { registrationId, candidateId, examDate, ticketNumber } = subject
    if (!ticketNumber) return []
    const facts = {
      ...examFacts(subject),
      ...doorFacts(calendar, subject),
      endsAt: toBeijing(slotOf(calendar, subject).endsAt),
      ticketNumber,
    }
    return [
      {
        kind: 'formalNotice',
        candidateId,
        cause: `ticket:${registrationId}:${examDate}`,
        facts,
        target: { page: 'ticket', id: registrationId },
        promisedBy: formalNoticeBy(calendar.datesOf(examDate)),
      },
    ]
  })
  await oweNotices(trx, notices, now)
}
