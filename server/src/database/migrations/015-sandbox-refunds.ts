import { type Kysely, type Migration, sql } from 'kysely'

const columns = `
alter table sandbox_payments add column out_refund_no text unique;
update sandbox_payments set out_refund_no = out_trade_no || '-1' where refund_state is not null;
alter table sandbox_payments add constraint sandbox_payments_refund check
  ((refund_state is null) = (out_refund_no is null));
create index sandbox_payments_refunding on sandbox_payments (created_at) where refund_state = 'PROCESSING';
`

/** Refunds of the sandbox cashier take their time, under their own number. */
export const sandboxRefunds: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(columns).execute(db)
  },
}
