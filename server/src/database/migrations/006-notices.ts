import { type Kysely, type Migration, sql } from 'kysely'

const CHANNELS = `('sms', 'email', 'officialAccount', 'subscription')`

/** The outbox: a notice stands for one cause and one candidate, a delivery for one channel it is owed on. */
const outbox = `
create table notices (
  id text primary key,
  candidate_id text not null references candidates (id) on delete cascade,
  kind text not null,
  cause text not null,
  template_version integer not null,
  facts jsonb not null,
  title text not null,
  summary text not null,
  body jsonb not null,
  target_page text,
  target_id text,
  listed boolean not null,
  promised_by timestamptz not null,
  created_at timestamptz not null,
  read_at timestamptz,
  constraint notices_once unique (candidate_id, cause)
);
create index notices_by_candidate on notices (candidate_id, created_at desc, id desc) where listed;
create index notices_unread on notices (candidate_id) where listed and read_at is null;
create index notices_newest on notices (created_at desc, id desc);

create table notice_deliveries (
  notice_id text not null references notices (id) on delete cascade,
  channel text not null check (channel in ${CHANNELS}),
  state text not null check (state in ('owed', 'queued', 'sent', 'skipped', 'dead')),
  attempts integer not null default 0,
  not_before timestamptz not null default now(),
  sent_at timestamptz,
  opened_at timestamptz,
  skip_reason text,
  last_error text,
  primary key (notice_id, channel),
  constraint notice_deliveries_sent check ((state = 'sent') = (sent_at is not null)),
  constraint notice_deliveries_skipped check ((state = 'skipped') = (skip_reason is not null))
);
create index notice_deliveries_owed on notice_deliveries (channel, not_before) where state = 'owed';
create index notice_deliveries_open on notice_deliveries (channel, notice_id) where state in ('owed', 'queued', 'dead');
create index certificates_expiring on certificates (expires_on) where revoked_at is null;
`

/** Where notices can go: what each candidate wants and has shown to work, allows, and follows. */
const channels = `
alter table candidates add column unionid text;
create index candidates_by_unionid on candidates (unionid) where unionid is not null;

create table notice_channels (
  candidate_id text not null references candidates (id) on delete cascade,
  channel text not null check (channel in ${CHANNELS}),
  enabled boolean not null default true,
  test_notice_id text,
  tested_at timestamptz,
  confirmed_at timestamptz,
  failed_at timestamptz,
  failure text,
  primary key (candidate_id, channel)
);

create table subscription_allowances (
  candidate_id text not null references candidates (id) on delete cascade,
  topic text not null check (topic in ('registration', 'exam', 'change', 'result', 'certificate')),
  allowed integer not null default 0 check (allowed >= 0),
  refused boolean not null default false,
  primary key (candidate_id, topic)
);

create table official_account_followers (
  openid text primary key,
  unionid text unique,
  following boolean not null,
  changed_at timestamptz not null
);

create table access_tokens (
  app_id text primary key,
  token_sealed text,
  good_until timestamptz,
  claimed_until timestamptz
);

create table calendar_links (
  registration_id text primary key references registrations (id) on delete cascade,
  code text not null unique,
  created_at timestamptz not null,
  digest text,
  revised_at timestamptz not null
);
`

/** The stand-ins record every channel, and which notice a message carried. */
const standIns = `
alter table sent_messages drop constraint sent_messages_channel_check;
alter table sent_messages add constraint sent_messages_channel_check check (channel in ${CHANNELS});
alter table sent_messages add column notice_id text;
drop table move_notices;
`

/** Notices with their deliveries, in place of the notices of moved sittings alone. */
export const notices: Migration = {
  async up(db: Kysely<unknown>) {
    for (const part of [outbox, channels, standIns]) await sql.raw(part).execute(db)
  },
}
