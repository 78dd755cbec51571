import { type Kysely, type Migration, sql } from 'kysely'

/** Which announced years came with a release; those that are there by now were entered by an operator. */
export const announcements: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table announced_years add column of_release boolean not null default false`.execute(db)
  },
}
