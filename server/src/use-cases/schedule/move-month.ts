import type { Calendar } from '../../domain/calendar/calendar'
import type { CalendarOverride } from '../../domain/calendar/exam-date'
import type { Db } from '../../repositories/database'
import { holdCandidatesOf, holdMonth, moveSittings } from '../../repositories/sitting-moves'
import type { Services } from '../../services'
import { tellMoved } from '../notices/tell-changes'
import { renumberTickets } from './renumber-tickets'
import { reslot } from './reslot'

/** Where a month's sittings go, and why. */
export interface MonthMove extends CalendarOverride {
  month: string
}

/**
 * Moves a month's sittings within a transaction; everybody registered goes with them, keeps the later of both
 * closings, and holds a ticket of the new date where one was published. Answers how many registrations moved.
 */
export async function moveMonth(
  { log }: Services,
  trx: Db,
  calendar: Calendar,
  { month, examDate, reason }: MonthMove,
  now: Date,
): Promise<number> {
  await holdCandidatesOf(trx, month)
  const sittings = await holdMonth(trx, month, examDate)
  let moved = 0
  for (const from of new Set(sittings.map((sitting) => sitting.examDate))) {
    const sittingIds = sittings.filter((sitting) => sitting.examDate === from).map(({ id }) => id)
    const closedAt = calendar.datesOf(from).registrationClosesAt
    const registrations = await moveSittings(trx, { sittingIds, from, to: examDate, reason, closedAt })
    if (registrations.length === 0) continue
    const ids = registrations.map(({ id }) => id)
    await renumberTickets(trx, ids, examDate, now)
    const candidateIds = [...new Set(registrations.map(({ candidateId }) => candidateId))]
    const crowded = await reslot(trx, candidateIds, examDate)
    // Last of all, when slots and ticket numbers are those of the new day.
    await tellMoved(trx, calendar, ids, { from, reason }, now)
    if (crowded.length > 0) log.error({ month, registrations: crowded }, 'a third subject on one exam day')
    moved += registrations.length
  }
  return moved
}
