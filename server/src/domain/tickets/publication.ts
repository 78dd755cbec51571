import { addHours } from '../../lib/time'
import type { SittingDates } from '../calendar/dates'

/** Tickets are published at 10:00 of the exam week's Monday: fourteen hours before they must be out. */
const HOURS_BEFORE_DEADLINE = 14

/** When the tickets of a sitting are published. */
export function ticketsPublishedAt(dates: SittingDates): Date {
  return addHours(dates.ticketBy, -HOURS_BEFORE_DEADLINE)
}

/** How the ticket numbers of an exam day begin: `2020 0725 `. */
export function ticketNumberPrefix(examDate: string): string {
  return `${examDate.slice(0, 4)} ${examDate.slice(5, 7)}${examDate.slice(8)} `
}

/** The number after the last one of the day: `2020 0725 0138` after `2020 0725 0137`. */
export function nextTicketNumber(prefix: string, last: string | undefined): string {
  const sequence = last ? Number(last.slice(prefix.length)) + 1 : 1
  return `${prefix}${String(sequence).padStart(4, '0')}`
}
