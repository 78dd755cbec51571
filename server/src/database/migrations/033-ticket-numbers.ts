import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Every ticket number that was ever given, and to which registration: the exam body's lists, saved pictures and former notices name
 * it for ever, so that nobody else may have it. A trigger keeps it, for processes of an older release go on publishing for a while:
 * where one of them would give a number again, it fails, and the next sweep of a newer one goes on.
 */
const table = `
create table ticket_numbers (
  number text primary key,
  registration_id text not null references registrations (id)
);
create index ticket_numbers_registration on ticket_numbers (registration_id);
create function keep_ticket_number() returns trigger language plpgsql as $$
begin
  insert into ticket_numbers (number, registration_id) values (new.number, new.registration_id) on conflict do nothing;
  if not exists (select from ticket_numbers where number = new.number and registration_id = new.registration_id) then
    raise unique_violation using message = 'ticket number ' || new.number || ' was another registration''s';
  end if;
  return null;
end $$;
create trigger tickets_number after insert or update of number on tickets
  for each row execute function keep_ticket_number();
`

/** Those of published tickets, then those that notices have named and that were taken back. */
const numbers = `
insert into ticket_numbers (number, registration_id) select number, registration_id from tickets;
insert into ticket_numbers (number, registration_id)
  select facts->>'ticketNumber', target_id from notices
  where kind in ('formalNotice', 'dateChanged') and facts->>'ticketNumber' is not null
    and target_id in (select id from registrations)
  order by created_at
  on conflict do nothing;
`

/** Whose a ticket number is, also when its ticket was taken back. */
export const ticketNumbers: Migration = {
  async up(db: Kysely<unknown>) {
    // The trigger first: making it waits for whoever is publishing.
    await sql.raw(table).execute(db)
    await sql.raw(numbers).execute(db)
  },
}
