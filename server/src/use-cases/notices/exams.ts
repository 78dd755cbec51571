import type { Calendar } from '../../domain/calendar/calendar'
import { retakeEndOf } from '../../domain/changes/changes'
import { refundTerms } from '../../domain/changes/refund'
import { registeredCausePrefix } from '../../domain/notices/kinds'
import {
  confirmationBy,
  type DueReminder,
  dueReminders,
  eveningReminderBy,
  formalNoticeBy,
  morningReminderBy,
  resultNoticeBy,
} from '../../domain/notices/promises'
import { closingOf, type ExamOutcome } from '../../domain/registrations/registrations'
import { addHours, dateOf, toBeijing } from '../../lib/time'
import type { Db } from '../../repositories/database'
import { registrationsToRemind, reminderCause } from '../../repositories/notices/owed'
import {
  holdLiveRegistrations,
  type NoticeSubject,
  noticeSubjects,
} from '../../repositories/notices/subjects'
import { laterDatesOf } from '../registrations'
import type { Needs } from '../services'
import { datesAhead, doorFacts, examFacts, type OwedNotice, oweNotices, slotOf } from './owe'

/** Confirms a registration that was paid at `now`, in the transaction that made it. */
export async function tellRegistered(
  trx: Db,
  calendar: Calendar,
  registrationId: string,
  now: Date,
): Promise<void> {
  const [subject] = await noticeSubjects(trx, [registrationId])
  if (!subject) return
  const { candidateId, orderNumber, examDate, month, closesNotBefore } = subject
  const closing = { examDate, month, closesNotBefore }
  const terms = { ...closing, paidAt: now, deferredFrom: null, leftClosesAt: null, ended: false }
  const refund = refundTerms(calendar, terms, now)
  const deferUntil = closingOf(calendar, closing)
  // Paid in its last minutes, an order can become a registration after the closing.
  const over = deferUntil <= now && refund.until <= now
  const notice = {
    kind: 'registrationConfirmed' as const,
    candidateId,
    cause: `${registeredCausePrefix}${registrationId}`,
    facts: {
      ...examFacts(subject),
      ...datesAhead(calendar, subject),
      refundUntil: toBeijing(refund.until),
      refundProvisional: refund.provisional,
      deferUntil: toBeijing(deferUntil),
      ...(over && { termsOver: true }),
      ...((await laterDatesOf(trx, calendar, subject)).length === 0 && { deferNowhere: true }),
      orderNumber,
    },
    target: { page: 'registration' as const, id: registrationId },
    promisedBy: confirmationBy(calendar.policyOn(examDate), calendar.holidays, now),
  }
  await oweNotices(trx, [notice], now)
}

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

/** Until when the free retake can be asked for, and whether that may still move; the same for everybody of one certification and day. */
async function retakeEnds(trx: Db, calendar: Calendar, subject: NoticeSubject, now: Date) {
  return retakeEndOf(calendar, subject, await laterDatesOf(trx, calendar, subject), now)
}

/** For a result that is told anew after its promise has passed. */
const CORRECTION_HOURS = 24

/**
 * Tells published results with what follows from them; `outcomes` are by registration, and so is what was published before, of
 * those that are corrected.
 */
export async function tellResults(
  trx: Db,
  calendar: Calendar,
  outcomes: ReadonlyMap<string, ExamOutcome>,
  now: Date,
  former: ReadonlyMap<string, ExamOutcome> = new Map(),
): Promise<void> {
  const ends = new Map<string, Awaited<ReturnType<typeof retakeEnds>>>()
  const notices: OwedNotice[] = []
  for (const subject of await noticeSubjects(trx, [...outcomes.keys()])) {
    const { registrationId, candidateId, certificationCode, examDate, retakeOf } = subject
    const outcome = outcomes.get(registrationId)
    if (!outcome) continue
    const key = `${certificationCode} ${examDate}`
    if (!ends.has(key)) ends.set(key, await retakeEnds(trx, calendar, subject, now))
    const end = outcome === 'passed' || retakeOf ? undefined : ends.get(key)
    const dates = calendar.datesOf(examDate)
    const formerOutcome = former.get(registrationId)
    const byPromise = resultNoticeBy(dates)
    const soon = addHours(now, CORRECTION_HOURS)
    notices.push({
      kind: 'resultPublished',
      candidateId,
      cause: `result:${registrationId}${formerOutcome ? ':corrected' : ''}`,
      facts: {
        ...examFacts(subject),
        outcome,
        retakeUntil: end?.until ?? null,
        retakeProvisional: end?.provisional ?? false,
        retakeListedUntil: end?.listedUntil ?? null,
        // What could not be kept any more is not promised.
        paperBy: outcome === 'passed' && dates.paperBy >= dateOf(now) ? dates.paperBy : null,
        ...(formerOutcome && { formerOutcome }),
      },
      target: { page: 'result', id: registrationId },
      promisedBy: formerOutcome && byPromise < soon ? soon : byPromise,
    })
  }
  await oweNotices(trx, notices, now)
}

/** Reminders owed in one transaction. */
const AT_ONCE = 500

/** Reminds everybody who sits an exam tomorrow, from 18:00 on, and today, from 08:00 until it starts; once each. */
export async function remindExams(
  { calendar: book, db }: Needs<'db' | 'calendar'>,
  now: Date,
): Promise<void> {
  const calendar = await book.current()
  for (const due of dueReminders((examDate) => calendar.datesOf(examDate).slots, now)) {
    let after = ''
    for (;;) {
      const ids = await registrationsToRemind(db, due, after, AT_ONCE)
      const last = ids.at(-1)
      if (!last) break
      await db.transaction().execute((trx) => remind(trx, calendar, due, ids, now))
      after = last
    }
  }
}

async function remind(
  trx: Db,
  calendar: Calendar,
  due: DueReminder,
  ids: string[],
  now: Date,
): Promise<void> {
  // Read again once they are held: meanwhile one may have been moved or given back.
  const subjects = await noticeSubjects(trx, await holdLiveRegistrations(trx, ids))
  const notices = subjects
    .filter(({ examDate, slot }) => examDate === due.examDate && due.slots.includes(slot))
    .map((subject) => reminderOf(calendar, due, subject))
  await oweNotices(trx, notices, now)
}

function reminderOf(calendar: Calendar, { kind }: DueReminder, subject: NoticeSubject): OwedNotice {
  const { registrationId, candidateId, examDate } = subject
  return {
    kind,
    candidateId,
    cause: reminderCause(kind, registrationId, examDate),
    facts: { ...examFacts(subject), ...doorFacts(calendar, subject) },
    target: { page: kind === 'examToday' ? 'examDay' : 'ticket', id: registrationId },
    promisedBy:
      kind === 'examToday'
        ? morningReminderBy(slotOf(calendar, subject))
        : eveningReminderBy(calendar.datesOf(examDate)),
  }
}
