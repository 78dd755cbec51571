import { type Kysely, type Migration, sql } from 'kysely'

/**
 * A holder's name is compared as it is opened: a hash of the folded name would stand for one way of folding, and for one
 * key, for ever.
 */
export const certificateHolders: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table certificates drop column holder_fingerprint`.execute(db)
  },
}
