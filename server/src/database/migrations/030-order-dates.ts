import { type Kysely, type Migration, sql } from 'kysely'

/** The exam date that an order was placed for: its sitting may have moved when it is paid. */
export const orderDates: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table orders add column exam_date date`.execute(db)
    await sql`update orders set exam_date = s.exam_date from sittings s
      where s.id = orders.sitting_id and orders.status = 'unpaid'`.execute(db)
  },
}
