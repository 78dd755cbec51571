import { type Kysely, type Migration, sql } from 'kysely'

/**
 * A delivery is its own job: what was queued elsewhere is owed again, and the job queue's tables go. `claim` names the
 * process that sends it now and `tries` counts how often one has begun to.
 */
const statements = `
update notice_deliveries set state = 'owed', not_before = now() where state = 'queued';
drop index notice_deliveries_owed;
drop index notice_deliveries_open;
alter table notice_deliveries
  add column tries integer not null default 0,
  add column claim text,
  drop constraint notice_deliveries_state_check,
  add constraint notice_deliveries_state_check check (state in ('owed', 'sent', 'skipped', 'dead'));
update notice_deliveries set tries = attempts;
create index notice_deliveries_due on notice_deliveries (channel, not_before) where state = 'owed';
create index notice_deliveries_open on notice_deliveries (channel, notice_id) where state in ('owed', 'dead');

create table sweeps (
  name text primary key,
  next_at timestamptz not null
);
insert into sweeps (name, next_at) values ('jobs', now());

drop schema if exists jobs cascade;
`

/** One ledger of deliveries, and the turn of the minute's sweep. */
export const oneLedger: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(statements).execute(db)
  },
}
