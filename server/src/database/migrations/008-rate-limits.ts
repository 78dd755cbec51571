import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Counts of tries that all processes share; the columns are those of rate-limiter-flexible. Losing them with a crash of
 * the database harms nobody, so they are not written to its log.
 */
const table = `
create unlogged table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index rate_limits_expiring on rate_limits (expire);
`

/** Shared limits. */
export const rateLimits: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(table).execute(db)
  },
}
