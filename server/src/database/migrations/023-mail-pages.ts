import { type Kysely, type Migration, sql } from 'kysely'

/** The page of a mail beside its text, for the demo panel. */
export const mailPages: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table sent_messages add column html text`.execute(db)
  },
}
