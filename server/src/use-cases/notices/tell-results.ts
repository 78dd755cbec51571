import type { Calendar } from '../../domain/calendar/calendar'
import { retakeUntil } from '../../domain/changes/changes'
import { resultNoticeBy } from '../../domain/notices/promise'
import type { ExamOutcome } from '../../domain/registrations'
import { toBeijing } from '../../lib/time'
import type { Db } from '../../repositories/database'
import { type NoticeSubject, noticeSubjects } from '../../repositories/notice-subjects'
import { sittingDatesBetween } from '../../repositories/registrations/view'
import { examFacts } from './exam-facts'
import { type OwedNotice, oweNotices } from './owe-notices'

/** Until when the free retake can be asked for; the same for everybody of one certification and day. */
async function retakeEnds(trx: Db, calendar: Calendar, subject: NoticeSubject): Promise<Date | null> {
  const { certificationCode, examDate, month } = subject
  const { changeUntil } = calendar.datesOf(examDate)
  const laterDates = month
    ? calendar.laterSittings(examDate)
    : await sittingDatesBetween(trx, certificationCode, examDate, changeUntil)
  return retakeUntil(calendar, laterDates)
}

/** Tells published results with what follows from them; `outcomes` are by registration. */
export async function tellResults(
  trx: Db,
  calendar: Calendar,
  outcomes: ReadonlyMap<string, ExamOutcome>,
  now: Date,
): Promise<void> {
  const ends = new Map<string, Date | null>()
  const notices: OwedNotice[] = []
  for (const subject of await noticeSubjects(trx, [...outcomes.keys()])) {
    const { registrationId, candidateId, certificationCode, examDate, retakeOf } = subject
    const outcome = outcomes.get(registrationId)
    if (!outcome) continue
    const key = `${certificationCode} ${examDate}`
    if (!ends.has(key)) ends.set(key, await retakeEnds(trx, calendar, subject))
    const until = outcome === 'passed' || retakeOf ? null : (ends.get(key) ?? null)
    const dates = calendar.datesOf(examDate)
    notices.push({
      kind: 'resultPublished',
      candidateId,
      cause: `result:${registrationId}`,
      facts: {
        ...examFacts(subject),
        outcome,
        retakeUntil: until && until > now ? toBeijing(until) : null,
        paperBy: outcome === 'passed' ? dates.paperBy : null,
      },
      target: { page: 'result', id: registrationId },
      promisedBy: resultNoticeBy(dates),
    })
  }
  await oweNotices(trx, notices, now)
}
