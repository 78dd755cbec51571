import { type Kysely, type Migration, sql } from 'kysely'

const statements = `
alter table sessions add column prefetch_hash text;
create index sessions_by_prefetch on sessions (prefetch_hash);
`

/** The token of a session that WeChat fetches with; sessions of before get one when they are renewed. */
export const prefetchTokens: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(statements).execute(db)
  },
}
