import { nextTicketNumber, ticketNumberPrefix } from '../../domain/exams/exams'
import type { Db } from '../../repositories/database'
import { lastTicketNumber, lockTicketNumbers, ticketNumbersOf } from '../../repositories/exams'

/**
 * Gives registrations their ticket numbers of an exam day, in their order; one that had a number of that day before has it again.
 * Nobody else ever gets one that was given, even where its ticket was taken back: the database keeps them with the tickets. One at a
 * time, until the transaction ends.
 */
export async function numberTickets(
  trx: Db,
  registrationIds: readonly string[],
  examDate: string,
): Promise<Map<string, string>> {
  await lockTicketNumbers(trx, examDate)
  const prefix = ticketNumberPrefix(examDate)
  const numbers = await ticketNumbersOf(trx, registrationIds, prefix)
  let last = await lastTicketNumber(trx, prefix)
  for (const registrationId of registrationIds) {
    if (numbers.has(registrationId)) continue
    last = nextTicketNumber(prefix, last)
    numbers.set(registrationId, last)
  }
  return numbers
}
