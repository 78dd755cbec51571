import { dateOf } from '../../lib/time'
import { datedMonths } from '../../repositories/sitting-moves'
import type { Services } from '../../services'
import { moveMonth } from './move-month'

const BACK = '恢复为当月最后一个周六'

/** Moves every coming sitting that is on another date than the calendar's, with everybody registered for it. */
export async function followCalendar(services: Services, now: Date): Promise<void> {
  const { calendar: book, db } = services
  const calendar = await book.current()
  const stale = new Set<string>()
  for (const { month, examDate } of await datedMonths(db, dateOf(now))) {
    if (month && calendar.examDateOf(month).examDate !== examDate) stale.add(month)
  }
  for (const month of stale) {
    const { examDate, reason } = calendar.examDateOf(month)
    if (examDate <= dateOf(now)) continue
    const move = { month, examDate, reason: reason ?? BACK }
    await db.transaction().execute((trx) => moveMonth(services, trx, calendar, move, now))
  }
}
