import { type Kysely, type Migration, sql } from 'kysely'

/** The payment gateway's bills as they were fetched, without who paid, and when the money of an order was back. */
const tables = `
create table bills (date date primary key, fetched_at timestamptz not null);
create table bill_lines (
  bill_date date not null references bills (date),
  out_trade_no text not null,
  transaction_id text not null,
  out_refund_no text,
  amount_fen integer not null
);
create index bill_lines_by_order on bill_lines (out_trade_no);
alter table orders add column refund_ended_at timestamptz;
`

/** What the daily comparison with the gateway's bill needs. */
export const bills: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(tables).execute(db)
  },
}
