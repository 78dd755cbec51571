/** Candidates and their sessions; personal data stand apart and are sealed, so that deleting them leaves the records. */
export const candidateTables = `
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
