import { type Kysely, type Migration, sql } from 'kysely'

/**
 * An answer is kept by the transaction that it is about, so that a key without one no longer exists, and sealed, since
 * it may name somebody. What was kept in clear until now goes: a client that repeats a write of a minute ago across
 * this change is judged anew.
 */
const statements = `
delete from idempotency_keys;
alter table idempotency_keys
  drop column operation,
  drop column status,
  drop column answer,
  add column answer_sealed text not null;
`

/** Kept answers, sealed. */
export const keptAnswers: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(statements).execute(db)
  },
}
