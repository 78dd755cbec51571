import { newShortCode } from '../../domain/ids'
import { nextTicketNumber, ticketNumberPrefix, ticketsPublishedAt } from '../../domain/tickets/publication'
import { addDays, dateOf } from '../../domain/time'
import {
  insertTicket,
  lastTicketNumber,
  lockTicketNumbers,
  registrationsWithoutTicket,
} from '../../repositories/tickets'
import type { Services } from '../../services'

/** An exam week's Monday is at most six days before its exam. */
const LOOK_AHEAD_DAYS = 7

/** Publishes every ticket that is due; one day's numbers are given out by one publisher at a time. */
export async function publishTickets({ calendar, db }: Services, now: Date): Promise<void> {
  const waiting = await registrationsWithoutTicket(db, addDays(dateOf(now), LOOK_AHEAD_DAYS))
  const current = await calendar.current()
  const due = waiting.filter(({ examDate }) => ticketsPublishedAt(current.datesOf(examDate)) <= now)
  for (const { id: registrationId, examDate } of due) {
    await db.transaction().execute(async (trx) => {
      await lockTicketNumbers(trx, examDate)
      const prefix = ticketNumberPrefix(examDate)
      const number = nextTicketNumber(prefix, await lastTicketNumber(trx, prefix))
      await insertTicket(trx, { registrationId, number, shortCode: newShortCode(), publishedAt: now })
    })
  }
}
