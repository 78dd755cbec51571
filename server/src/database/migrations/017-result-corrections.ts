import { type Kysely, type Migration, sql } from 'kysely'

const tables = `
create table result_corrections (
  registration_id text not null references registrations (id),
  outcome text not null,
  score integer,
  sections jsonb not null,
  imported_at timestamptz not null,
  replaced_at timestamptz not null,
  published boolean not null
);
create index result_corrections_by_registration on result_corrections (registration_id, replaced_at);
`

/** What an imported result said before another import replaced it. */
export const resultCorrections: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(tables).execute(db)
  },
}
