import { type Kysely, type Migration, sql } from 'kysely'

/** Which keys personal data are sealed with; a start without one of them stops. */
const table = `
create table sealing_keys (
  key_id text primary key,
  fingerprint_key_sealed text not null
);
`

/** The keys of personal data, by name. */
export const sealingKeys: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(table).execute(db)
  },
}
