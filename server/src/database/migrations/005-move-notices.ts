import { type Kysely, type Migration, sql } from 'kysely'

/** What candidates have to be told of a moved sitting: written with the move itself, marked once it is sent. */
const table = `
create table move_notices (
  id bigint generated always as identity primary key,
  registration_id text not null references registrations (id) on delete cascade,
  moved_from date not null,
  moved_to date not null,
  reason text not null,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index move_notices_unsent on move_notices (id) where sent_at is null;
`

/** Notices of moved sittings. */
export const moveNotices: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(table).execute(db)
  },
}
