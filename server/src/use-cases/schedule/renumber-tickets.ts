import { nextTicketNumber, ticketNumberPrefix } from '../../domain/tickets/publication'
import type { Db } from '../../repositories/database'
import { publishedTickets, renumber } from '../../repositories/sitting-moves'
import { lastTicketNumber, lockTicketNumbers } from '../../repositories/tickets'

/** Issues published tickets again for another exam day: a new number and the same entrance. */
export async function renumberTickets(
  trx: Db,
  registrationIds: string[],
  examDate: string,
  now: Date,
): Promise<void> {
  const tickets = await publishedTickets(trx, registrationIds)
  if (tickets.length === 0) return
  await lockTicketNumbers(trx, examDate)
  const prefix = ticketNumberPrefix(examDate)
  let last = await lastTicketNumber(trx, prefix)
  const numbers = new Map<string, string>()
  for (const { registrationId } of tickets) {
    last = nextTicketNumber(prefix, last)
    numbers.set(registrationId, last)
  }
  await renumber(trx, numbers, now)
}
