import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Requests of the official account within the minutes in which their signature counts. Losing them with a crash of the
 * database lets one be replayed for minutes, so they are not written to its log.
 */
const table = `
create unlogged table official_account_requests (
  signature text primary key,
  body_digest text not null,
  received_at timestamptz not null
);
create index official_account_requests_old on official_account_requests (received_at);
`

/** An event from the future would outlast every genuine one after it. */
const bound = `update official_account_followers set changed_at = now() where changed_at > now()`

/** What a signature was used for, and times that can be. */
export const officialAccountRequests: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(table).execute(db)
    await sql.raw(bound).execute(db)
  },
}
