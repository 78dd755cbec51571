import { type Kysely, type Migration, sql } from 'kysely'

const tables = `
create table results (
  registration_id text primary key references registrations (id),
  outcome text not null check (outcome in ('passed', 'failed', 'absent')),
  score integer check (score >= 0),
  sections jsonb not null default '[]',
  imported_at timestamptz not null,
  constraint results_score check ((outcome = 'absent') = (score is null))
);

create table certificates (
  number text primary key check (number ~ '^[A-Z0-9]{2,8}(-[A-Z0-9]{4}){2}$'),
  registration_id text not null unique references registrations (id),
  candidate_id text not null references candidates (id),
  certification_code text not null references certifications (code),
  name_at_issue text not null,
  holder_sealed text not null,
  holder_fingerprint text not null,
  verification_code text not null unique,
  issued_on date not null,
  expires_on date not null check (expires_on > issued_on),
  revoked_at timestamptz,
  revoked_reason text,
  constraint certificates_revocation check ((revoked_at is null) = (revoked_reason is null))
);
create index certificates_by_candidate on certificates (candidate_id, issued_on desc, number desc);

create table paper_certificates (
  certificate_number text primary key references certificates (number),
  state text not null check (state in ('addressMissing', 'addressGiven', 'printed', 'posted')),
  address_sealed text,
  carrier text,
  tracking_number text,
  printed_at timestamptz,
  posted_at timestamptz,
  constraint paper_certificates_posted check (
    (state = 'posted') = (carrier is not null and tracking_number is not null and posted_at is not null))
);

create table certificate_shares (
  id text primary key,
  certificate_number text not null references certificates (number),
  code text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index certificate_shares_by_certificate on certificate_shares (certificate_number, created_at desc, id desc);
`

/** Results with their scores, the certificates they lead to, their paper copies and the links that show them. */
export const certificates: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(tables).execute(db)
  },
}
