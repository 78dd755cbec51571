import type { Calendar } from '../../domain/calendar/calendar'
import { ticketsPublishedAt } from '../../domain/exams/exams'
import { newShortCode } from '../../lib/ids'
import { addDays, dateOf } from '../../lib/time'
import type { Db } from '../../repositories/database'
import { insertTickets, registrationsWithoutTicket } from '../../repositories/exams'
import {
  holdLiveRegistrations,
  type NoticeSubject,
  noticeSubjects,
} from '../../repositories/notices/subjects'
import { tellTickets } from '../notices/exams'
import type { Needs } from '../services'
import { publishAll } from './publish-all'
import { numberTickets } from './ticket-numbers'

/** An exam week's Monday is at most six days before its exam. */
const LOOK_AHEAD_DAYS = 7

/** Short codes are drawn at random; so many in a row are never taken. */
const TRIES = 5

/** Publishes every ticket that is due, and tells whose it is. */
export async function publishTickets(services: Needs<'log' | 'db' | 'calendar'>, now: Date): Promise<void> {
  const { calendar: book, db } = services
  const waiting = await registrationsWithoutTicket(db, addDays(dateOf(now), LOOK_AHEAD_DAYS))
  const calendar = await book.current()
  const due = waiting.filter(({ examDate }) => ticketsPublishedAt(calendar.datesOf(examDate)) <= now)
  for (const examDate of new Set(due.map((each) => each.examDate))) {
    const ids = due.filter((each) => each.examDate === examDate).map(({ id }) => id)
    await publishAll(services, 'ticket', ids, (batch) =>
      db.transaction().execute((trx) => publishTogether(trx, calendar, examDate, batch, now)),
    )
  }
}

/** One day's numbers are given out by one publisher at a time, in the order of registering. */
async function publishTogether(
  trx: Db,
  calendar: Calendar,
  examDate: string,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  // Read again once they are held: meanwhile one may have been published, moved, deferred or given back.
  const subjects = await noticeSubjects(trx, await holdLiveRegistrations(trx, ids))
  const byId = new Map(subjects.map((subject) => [subject.registrationId, subject]))
  const open = ids.flatMap((id) => byId.get(id) ?? [])
  const due = open.filter((subject) => subject.examDate === examDate && !subject.ticketNumber)
  if (due.length === 0) return
  const registrationIds = due.map(({ registrationId }) => registrationId)
  const numbers = await numberTickets(trx, registrationIds, examDate)
  const numbered = due.map((subject) => ({
    ...subject,
    ticketNumber: numbers.get(subject.registrationId) ?? '',
  }))
  await insertAll(trx, numbered, now)
  await tellTickets(trx, calendar, numbered, now)
}

type Numbered = NoticeSubject & { ticketNumber: string }

async function insertAll(trx: Db, numbered: Numbered[], now: Date): Promise<void> {
  let waiting = numbered
  for (let tries = 0; tries < TRIES && waiting.length > 0; tries += 1) {
    const tickets = waiting.map(({ registrationId, ticketNumber }) => {
      return { registrationId, number: ticketNumber, shortCode: newShortCode() }
    })
    const inserted = await insertTickets(trx, tickets, now)
    waiting = waiting.filter(({ registrationId }) => !inserted.has(registrationId))
  }
  if (waiting.length > 0) throw new Error(`no short code for ${waiting.length} tickets`)
}

/** The ticket as its holder's screen shows it, the entrance included. */
