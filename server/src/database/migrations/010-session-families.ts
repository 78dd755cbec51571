import { type Kysely, type Migration, sql } from 'kysely'

/**
 * A session is one device from signing in to signing out, whatever tokens it has had: the one that was replaced last is
 * kept for an answer that was lost. Sessions that were replaced until now had rows of their own, which go; those that
 * are live begin anew.
 */
const statements = `
delete from sessions where ended_at is not null;
alter table sessions
  drop column ended_at,
  add column former_hash text,
  add column renewed_at timestamptz,
  add column device text not null default '其他设备';
update sessions set renewed_at = created_at;
alter table sessions
  alter column renewed_at set not null,
  alter column device drop default;
`

/** One row for a device. */
export const sessionFamilies: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(statements).execute(db)
  },
}
