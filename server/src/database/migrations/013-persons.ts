import { type Kysely, type Migration, sql } from 'kysely'

/**
 * The person behind accounts, orders and registrations: a keyed fingerprint of the ID number, which the start fills in for
 * what is older. Name and number are kept with a registration, sealed, once its account belongs to somebody else.
 */
const columns = `
alter table personal_data add column person_fingerprint text;
create index personal_data_by_person on personal_data (person_fingerprint) where person_fingerprint is not null;

alter table orders add column person_fingerprint text;
create unique index orders_one_unpaid_of_person on orders (person_fingerprint, certification_code)
  where status = 'unpaid';

alter table registrations
  add column person_fingerprint text,
  add column name_sealed text,
  add column id_number_sealed text,
  add constraint registrations_holder check ((name_sealed is null) = (id_number_sealed is null));
create unique index registrations_one_live_of_person on registrations (person_fingerprint, certification_code)
  where closed_at is null;
create index registrations_by_person on registrations (person_fingerprint) where person_fingerprint is not null;
update policies set body = '{"accountsPerPerson": 3}'::jsonb || body;
`

/** Orders and registrations belong to the person they were made for. */
export const persons: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(columns).execute(db)
  },
}
