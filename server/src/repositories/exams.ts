import { sql } from 'kysely'
import type { Db } from './database'

/** Live registrations without a ticket whose exam is on or before a date. */
export function registrationsWithoutTicket(db: Db, lastExamDate: string) {
  return db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .leftJoin('tickets', 'tickets.registrationId', 'registrations.id')
    .select(['registrations.id', 'sittings.examDate'])
    .where('registrations.closedAt', 'is', null)
    .where('tickets.registrationId', 'is', null)
    .where('sittings.examDate', '<=', lastExamDate)
    .orderBy('sittings.examDate')
    .orderBy('registrations.createdAt')
    .orderBy('registrations.id')
    .execute()
}

/** Lets one publisher at a time number the tickets of an exam day, until its transaction ends. */
export async function lockTicketNumbers(db: Db, examDate: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`tickets ${examDate}`}))`.execute(db)
}

/** The highest ticket number that was ever given and begins like this; undefined when there is none. */
export async function lastTicketNumber(db: Db, prefix: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('ticketNumbers')
    .select('number')
    .where('number', 'like', `${prefix}%`)
    // After 9999 comes 10000, which as a text would come first.
    .orderBy(sql`length(number)`, 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number
}

/** The numbers that begin like this and were given to these registrations before, by registration. */
export async function ticketNumbersOf(
  db: Db,
  registrationIds: readonly string[],
  prefix: string,
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('ticketNumbers')
    .select(['registrationId', 'number'])
    .where('registrationId', '=', sql<string>`any(${[...registrationIds]}::text[])`)
    .where('number', 'like', `${prefix}%`)
    .execute()
  return new Map(rows.map(({ registrationId, number }) => [registrationId, number]))
}

/** A ticket as it is published. */
interface NewTicket {
  registrationId: string
  number: string
  shortCode: string
}

/** Publishes tickets with one statement; answers the registrations whose short code was free. */
export async function insertTickets(db: Db, tickets: readonly NewTicket[], now: Date): Promise<Set<string>> {
  if (tickets.length === 0) return new Set()
  const inserted = await db
    .insertInto('tickets')
    .values(tickets.map((ticket) => ({ ...ticket, publishedAt: now })))
    .onConflict((conflict) => conflict.column('shortCode').doNothing())
    .returning('registrationId')
    .execute()
  return new Set(inserted.map(({ registrationId }) => registrationId))
}

/** A published ticket with the centre, when the exam is on site. */
export function ticketOf(db: Db, registrationId: string) {
  return db
    .selectFrom('tickets')
    .innerJoin('registrations', 'registrations.id', 'tickets.registrationId')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .leftJoin('centres', 'centres.id', 'sittings.centreId')
    .select([
      'tickets.number',
      'tickets.shortCode',
      'tickets.publishedAt',
      'centres.name as centreName',
      'centres.city',
      'centres.address',
      'centres.latitude',
      'centres.longitude',
      'centres.phone',
    ])
    .where('tickets.registrationId', '=', registrationId)
    .executeTakeFirst()
}

/** What the entrance page shows: the exam, nothing about the person. */
export function entranceOf(db: Db, shortCode: string) {
  return db
    .selectFrom('tickets')
    .innerJoin('registrations', 'registrations.id', 'tickets.registrationId')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .innerJoin('certifications', 'certifications.code', 'registrations.certificationCode')
    .select([
      'registrations.slot',
      'sittings.examDate',
      'sittings.month',
      'sittings.examUrl',
      'certifications.name',
      'certifications.shortName',
    ])
    .where('tickets.shortCode', '=', shortCode)
    .where('sittings.mode', '=', 'online')
    .executeTakeFirst()
}
