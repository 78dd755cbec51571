import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Who somebody is at WeChat, sealed, with a keyed fingerprint to be found by. What was stored in clear is sealed by the
 * next start, which has the key; the columns it leaves empty go with a later migration.
 */
const statements = `
alter table candidates rename column openid to openid_clear;
alter table candidates rename column unionid to unionid_clear;
alter table candidates
  add column openid_sealed text,
  add column openid_fingerprint text,
  add column unionid_fingerprint text,
  add constraint candidates_openid_fingerprint_key unique (openid_fingerprint);
drop index candidates_by_unionid;
create index candidates_by_unionid on candidates (unionid_fingerprint) where unionid_fingerprint is not null;

alter table official_account_followers rename column openid to openid_clear;
alter table official_account_followers rename column unionid to unionid_clear;
alter table official_account_followers drop constraint official_account_followers_pkey;
alter table official_account_followers
  alter column openid_clear drop not null,
  add column openid_sealed text,
  add column openid_fingerprint text,
  add column unionid_fingerprint text,
  add constraint official_account_followers_openid_key unique (openid_fingerprint),
  add constraint official_account_followers_unionid_fingerprint_key unique (unionid_fingerprint);
create index official_account_followers_clear on official_account_followers (openid_clear) where openid_clear is not null;
`

/** Identities at WeChat, sealed. */
export const sealedIdentities: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(statements).execute(db)
  },
}
