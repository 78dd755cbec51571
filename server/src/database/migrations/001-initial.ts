import { type Kysely, type Migration, sql } from 'kysely'
import { catalogueTables, helpTables, versionTriggers } from './001-catalogue'

/** Candidates and their sessions; personal data stand apart and are sealed, so that deleting them leaves the records. */
const candidateTables = `
create table candidates (
  id text primary key,
  openid text unique,
  created_at timestamptz not null,
  deleted_at timestamptz
);
create table personal_data (
  candidate_id text primary key references candidates (id) on delete cascade,
  account_sealed text,
  account_fingerprint text unique,
  account_kind text check (account_kind in ('personal', 'company')),
  account_verified boolean,
  name_sealed text,
  id_number_sealed text,
  phone_sealed text,
  email_sealed text,
  email_confirmed_at timestamptz
);
create table email_confirmations (
  candidate_id text primary key references candidates (id) on delete cascade,
  address_sealed text not null,
  code_hash text not null,
  expires_at timestamptz not null,
  attempts integer not null default 0,
  resend_at timestamptz not null,
  created_at timestamptz not null
);
create table sessions (
  id text primary key,
  candidate_id text not null references candidates (id) on delete cascade,
  access_hash text not null unique,
  refresh_hash text not null unique,
  access_expires_at timestamptz not null,
  refresh_expires_at timestamptz not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_by_candidate on sessions (candidate_id);
create table idempotency_keys (
  candidate_id text not null references candidates (id) on delete cascade,
  key text not null,
  operation text not null,
  body_hash text not null,
  status integer,
  answer jsonb,
  created_at timestamptz not null,
  primary key (candidate_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
`

/** Orders, their payments, and the registrations and tickets that paid orders become. */
const buyingTables = `
create table orders (
  id text primary key,
  number text not null unique,
  candidate_id text not null references candidates (id),
  certification_code text not null references certifications (code),
  sitting_id text not null references sittings (id),
  price_fen integer not null check (price_fen >= 0),
  amount_fen integer not null check (amount_fen >= 0),
  status text not null check (status in ('unpaid', 'paid', 'cancelled', 'expired', 'refunding', 'refunded')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  prepay_id text unique,
  paid_at timestamptz,
  closed_at timestamptz,
  transaction_id text unique
);
create unique index orders_one_unpaid on orders (candidate_id, certification_code) where status = 'unpaid';
create index orders_by_candidate on orders (candidate_id, created_at desc, id desc);
create index orders_by_sitting on orders (sitting_id);
create index orders_to_expire on orders (expires_at) where status = 'unpaid';
create index orders_to_refund on orders (created_at) where status = 'refunding';

create table payment_notifications (
  id text primary key,
  order_id text references orders (id),
  received_at timestamptz not null
);
create index payment_notifications_by_order on payment_notifications (order_id);

create table registrations (
  id text primary key,
  order_id text not null unique references orders (id),
  candidate_id text not null references candidates (id),
  certification_code text not null references certifications (code),
  sitting_id text not null references sittings (id),
  attempt integer not null default 1 check (attempt >= 1),
  slot integer not null check (slot in (1, 2)),
  outcome text check (outcome in ('passed', 'failed', 'absent')),
  result_published_at timestamptz,
  created_at timestamptz not null,
  closed_at timestamptz
);
create unique index registrations_one_live on registrations (candidate_id, certification_code)
  where closed_at is null;
create index registrations_by_candidate on registrations (candidate_id, created_at desc, id desc);
create index registrations_by_sitting on registrations (sitting_id);

create table tickets (
  registration_id text primary key references registrations (id),
  number text not null unique,
  short_code text not null unique,
  published_at timestamptz not null
);
`

/** State of the stand-ins: the movable clock, the sandbox cashier, and the messages that were not really sent. */
const standInTables = `
create table demo_state (
  id integer primary key check (id = 1),
  clock_offset_ms bigint,
  outcome text not null default 'passed' check (outcome in ('passed', 'failed', 'absent'))
);
insert into demo_state (id) values (1);

create table sent_messages (
  id text primary key,
  channel text not null check (channel in ('email', 'sms', 'officialAccount')),
  title text not null,
  text text not null,
  link text,
  sent_at timestamptz not null
);
create index sent_messages_newest on sent_messages (sent_at desc, id desc);

create table sandbox_payments (
  out_trade_no text primary key,
  prepay_id text not null unique,
  amount_fen integer not null,
  openid text not null,
  state text not null check (state in ('SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR')),
  transaction_id text unique,
  refund_state text check (refund_state in ('PROCESSING', 'SUCCESS', 'CLOSED', 'ABNORMAL')),
  callback_held boolean not null default false,
  created_at timestamptz not null
);
create index sandbox_payments_held on sandbox_payments (created_at) where callback_held;
`

const parts = [catalogueTables, helpTables, versionTriggers, candidateTables, buyingTables, standInTables]

/** The first shape of the database. */
export const initial: Migration = {
  // A migration describes one moment of the schema and must not follow the types of later ones.
  async up(db: Kysely<unknown>): Promise<void> {
    for (const part of parts) await sql.raw(part).execute(db)
  },
}
