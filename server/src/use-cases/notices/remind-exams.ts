import type { Calendar } from '../../domain/calendar/calendar'
import { eveningReminderBy, morningReminderBy } from '../../domain/notices/promise'
import { type DueReminder, dueReminders } from '../../domain/notices/reminders'
import type { Db } from '../../repositories/database'
import { registrationsToRemind, reminderCause } from '../../repositories/notice-reminders'
import { holdLiveRegistrations, type NoticeSubject, noticeSubjects } from '../../repositories/notice-subjects'
import type { Services } from '../../services'
import { doorFacts, examFacts, slotOf } from './exam-facts'
import { type OwedNotice, oweNotices } from './owe-notices'

/** Reminders owed in one transaction. */
const AT_ONCE = 500

/** Reminds everybody who sits an exam tomorrow, from 18:00 on, and today, from 08:00 until it starts; once each. */
export async function remindExams({ calendar: book, db }: Services, now: Date): Promise<void> {
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
