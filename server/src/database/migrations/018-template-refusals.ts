import { type Kysely, type Migration, sql } from 'kysely'

/** Topics whose template a follower of the official account has refused there, which WeChat tells only when one is sent. */
const table = `
create table official_account_refusals (
  candidate_id text not null references candidates (id) on delete cascade,
  topic text not null check (topic in ('registration', 'exam', 'change', 'result', 'certificate')),
  refused_at timestamptz not null,
  primary key (candidate_id, topic)
);
`

/** What a follower has refused of the official account's messages. */
export const templateRefusals: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(table).execute(db)
  },
}
