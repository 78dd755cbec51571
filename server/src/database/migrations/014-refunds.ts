import { type Kysely, type Migration, sql } from 'kysely'

/** How the gateway last said that a refund stands, and since when its candidate waits. */
const refunds = `
alter table orders
  add column refund_state text check
    (refund_state in ('PROCESSING', 'ABNORMAL', 'CLOSED', 'NOT_ENOUGH', 'REFUSED')),
  add column refund_started_at timestamptz;
update orders set refund_started_at = coalesce(
    (select max(refunded_at) from registrations where order_id = orders.id), paid_at, created_at)
  where status in ('refunding', 'refunded');
alter table orders add constraint orders_refund_started check
  (status not in ('refunding', 'refunded') or refund_started_at is not null);
update policies set body = '{"refundTroubleHours": 4, "refundDays": 7}'::jsonb || body;
`

/** What only a person can decide about money; `cause` keeps one matter to one case, whoever brings it how often. */
const cases = `
create table money_cases (
  id text primary key,
  cause text not null unique,
  kind text not null,
  order_id text references orders (id),
  out_trade_no text not null,
  reference text,
  expected_fen integer,
  actual_fen integer,
  opened_at timestamptz not null,
  resolved_at timestamptz,
  decision text check (decision in ('noted', 'refunded', 'settled')),
  note text,
  constraint money_cases_resolved check (num_nulls(resolved_at, decision, note) in (0, 3))
);
create index money_cases_newest on money_cases (opened_at desc, id desc);
create index money_cases_open on money_cases (kind) where resolved_at is null;
create index money_cases_by_order on money_cases (order_id) where order_id is not null;
`

/** Refunds that can be watched, and the cases that wait for an operator. */
export const refundsAndCases: Migration = {
  async up(db: Kysely<unknown>) {
    for (const part of [refunds, cases]) await sql.raw(part).execute(db)
  },
}
