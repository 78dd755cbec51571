import type { Calendar } from '../../domain/calendar/calendar'
import { refundTerms } from '../../domain/changes/refund'
import { registeredCausePrefix } from '../../domain/notices/causes'
import { confirmationBy } from '../../domain/notices/promise'
import { closingOf } from '../../domain/registrations'
import { toBeijing } from '../../lib/time'
import type { Db } from '../../repositories/database'
import { noticeSubjects } from '../../repositories/notice-subjects'
import { datesAhead, examFacts } from './exam-facts'
import { oweNotices } from './owe-notices'

/** Confirms a registration that was paid at `now`, in the transaction that made it. */
export async function tellRegistered(
  trx: Db,
  calendar: Calendar,
  registrationId: string,
  now: Date,
): Promise<void> {
  const [subject] = await noticeSubjects(trx, [registrationId])
  if (!subject) return
  const { candidateId, orderNumber, examDate, closesNotBefore } = subject
  const closing = { examDate, closesNotBefore }
  const terms = { ...closing, paidAt: now, deferredFrom: null, leftClosesAt: null, ended: false }
  const notice = {
    kind: 'registrationConfirmed' as const,
    candidateId,
    cause: `${registeredCausePrefix}${registrationId}`,
    facts: {
      ...examFacts(subject),
      ...datesAhead(calendar, subject),
      refundUntil: toBeijing(refundTerms(calendar, terms, now).until),
      deferUntil: toBeijing(closingOf(calendar, closing)),
      orderNumber,
    },
    target: { page: 'registration' as const, id: registrationId },
    promisedBy: confirmationBy(calendar.policyOn(examDate), calendar.holidays, now),
  }
  await oweNotices(trx, [notice], now)
}
