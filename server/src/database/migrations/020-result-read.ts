import { type Kysely, type Migration, sql } from 'kysely'

/** When the candidate first opened a result: from then on the first screen makes way for what follows. */
export const resultRead: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table registrations add column result_read_at timestamptz`.execute(db)
  },
}
