import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Every ticket number that was ever given, and to which registration: the exam body's lists, saved pictures and former notices name
 * it for ever, so that nobody else may have it.
 */
const table = `
create table ticket_numbers (
  number text primary key,
  registration_id text not null references registrations (id)
);
create index ticket_numbers_registration on ticket_numbers (registration_id);
insert into ticket_numbers (number, registration_id) select number, registration_id from tickets;
`

/** Whose a ticket number is, also when its ticket was taken back. */
export const ticketNumbers: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(table).execute(db)
  },
}
