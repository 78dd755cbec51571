import type { Calendar } from '../../domain/calendar/calendar'
import { retakeEndOf, retakeUntil } from '../../domain/changes/changes'
import { atOnce } from '../../domain/notices/promises'
import { addDays, dateOf, startOfDay, toBeijing } from '../../lib/time'
import {
  concernedBy,
  recordTold,
  type SubjectDay,
  subjectDays,
  toldDates,
} from '../../repositories/calendar/told-dates'
import type { Db } from '../../repositories/database'
import { holdOwners, type NoticeSubject, noticeSubjects } from '../../repositories/notices/subjects'
import type { NoticeTables } from '../../repositories/tables/notices'
import type { Needs } from '../services'
import { examFacts, type OwedNotice, oweNotices } from './owe'

type ToldDate = NoticeTables['toldDates']

/** Longer than any free retake lasts, in days. */
const LOOK_BACK = 200

const keyOf = ({
  examDate,
  certificationCode,
  what,
}: Pick<ToldDate, 'examDate' | 'certificationCode' | 'what'>) => `${examDate} ${certificationCode} ${what}`

/** What the calendar says by now of a subject's exam day; the subject's other days decide until when a retake can be joined. */
function asOfNow(calendar: Calendar, day: SubjectDay, days: readonly SubjectDay[]) {
  const { examDate, certificationCode, month } = day
  const dates = calendar.datesOf(examDate)
  const laterDates = month
    ? calendar.laterSittings(examDate)
    : days
        .filter((other) => other.certificationCode === certificationCode)
        .map((other) => other.examDate)
        .filter((date) => date > examDate && date <= dates.changeUntil)
  const until = retakeUntil(calendar, laterDates)
  return [
    { ...day, laterDates, what: 'result' as const, toldAt: startOfDay(dates.resultFrom) },
    { ...day, laterDates, what: 'retake' as const, toldAt: until },
  ]
}

type Now = ReturnType<typeof asOfNow>[number]

function noticeOf(
  calendar: Calendar,
  subject: NoticeSubject,
  { what, laterDates, toldAt }: Now,
  { toldAt: former, number }: ToldDate,
  now: Date,
): OwedNotice | null {
  const { registrationId, candidateId } = subject
  const common = {
    candidateId,
    promisedBy: atOnce(now),
    cause: `${what}:${registrationId}:changed:${number + 1}`,
  }
  if (what === 'retake') {
    const { until, provisional, listedUntil } = retakeEndOf(calendar, subject, laterDates, now)
    return {
      ...common,
      kind: 'retakeEndChanged',
      target: { page: 'result', id: registrationId },
      facts: {
        ...examFacts(subject),
        formerUntil: former && toBeijing(former),
        retakeUntil: until,
        retakeProvisional: provisional,
        retakeListedUntil: listedUntil,
      },
    }
  }
  if (!former || !toldAt) return null
  return {
    ...common,
    kind: 'resultDayChanged',
    target: { page: 'registration', id: registrationId },
    facts: {
      ...examFacts(subject),
      formerFrom: dateOf(former),
      resultFrom: dateOf(toldAt),
      provisional: calendar.isProvisional(subject),
    },
  }
}

/**
 * Records a change and tells it, both or neither: nothing of an end that had passed before, but of the first sitting that a
 * retake can go to.
 */
async function change(trx: Db, calendar: Calendar, current: Now, told: ToldDate, now: Date): Promise<void> {
  const { what, examDate, certificationCode, toldAt } = current
  const row = { what, examDate, certificationCode, toldAt, number: told.number + 1, recordedAt: now }
  if ((await recordTold(trx, [row])) === 0) return
  const over = [told.toldAt, toldAt].every((at) => at === null || at <= now)
  if (over) return
  const concerns = { ...current, first: told.toldAt === null }
  const concerned = await concernedBy(trx, concerns)
  await holdOwners(trx, concerned)
  // Read again once they are held: meanwhile one may have been moved or given back.
  const still = new Set(await concernedBy(trx, concerns))
  const subjects = await noticeSubjects(
    trx,
    concerned.filter((id) => still.has(id)),
  )
  const notices = subjects.map((subject) => noticeOf(calendar, subject, current, told, now))
  await oweNotices(
    trx,
    notices.filter((notice) => notice !== null),
    now,
  )
}

/**
 * Tells everybody concerned that a day they were told has become another one without their exam's having moved: the
 * result's, and until when a free retake can be asked for (domain.md, Calendar, "unknown calendar"). What is told for the first time is recorded.
 */
export async function tellChangedDates(
  { calendar: book, db }: Needs<'db' | 'calendar'>,
  now: Date,
): Promise<void> {
  const calendar = await book.current()
  const after = addDays(dateOf(now), -LOOK_BACK)
  const days = await subjectDays(db, after)
  const told = new Map((await toldDates(db, after)).map((date) => [keyOf(date), date]))
  const first: ToldDate[] = []
  for (const current of days.flatMap((day) => asOfNow(calendar, day, days))) {
    const { what, examDate, certificationCode, toldAt } = current
    const before = told.get(keyOf(current))
    if (!before) first.push({ what, examDate, certificationCode, toldAt, number: 1, recordedAt: now })
    else if (before.toldAt?.getTime() !== toldAt?.getTime())
      await db.transaction().execute((trx) => change(trx, calendar, current, before, now))
  }
  await recordTold(db, first)
}
