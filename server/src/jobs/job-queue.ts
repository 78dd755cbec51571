import { sql } from 'kysely'
import PgBoss from 'pg-boss'
import type { Db } from '../repositories/database'

/** The schema of every job queue. */
export const JOB_SCHEMA = 'jobs'

/**
 * Creates the tables of the job queue where there are none. pg-boss does so itself, but of two processes that start at
 * once one fails, is forgiven, and goes on with a connection whose transaction is broken. Here the second waits.
 */
export async function installJobQueue(db: Db): Promise<void> {
  const statements = PgBoss.getConstructionPlans(JOB_SCHEMA)
    .replace(/^\s*BEGIN;/, '')
    .replace(/COMMIT;\s*$/, '')
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('job queue'))`.execute(trx)
    const { rows } = await sql<{ present: boolean }>`
      select to_regclass(${`${JOB_SCHEMA}.version`}) is not null as present`.execute(trx)
    if (!rows[0]?.present) await sql.raw(statements).execute(trx)
  })
}
