import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Deferral, retake, refund and moved sittings. A retake belongs to the order of the attempt it repeats, so an order
 * has at most one registration that is none; each attempt has at most one retake.
 */
const columns = `
alter table registrations
  add column retake_of text unique references registrations (id),
  add column deferred_from date,
  add column left_closes_at timestamptz,
  add column moved_from date,
  add column moved_reason text,
  add column closes_not_before timestamptz,
  add column refunded_at timestamptz,
  add constraint registrations_deferral check ((deferred_from is null) = (left_closes_at is null)),
  add constraint registrations_moved check ((moved_from is null) = (moved_reason is null)),
  add constraint registrations_retake_stays check (retake_of is null or deferred_from is null),
  add constraint registrations_refund_ends check (refunded_at is null or closed_at is not null);
alter table registrations drop constraint registrations_order_id_key;
create unique index registrations_one_for_order on registrations (order_id) where retake_of is null;
create index registrations_by_order on registrations (order_id);
`

/** What a registration can become after it was paid. */
export const changes: Migration = {
  // A migration describes one moment of the schema and must not follow the types of later ones.
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(columns).execute(db)
  },
}
