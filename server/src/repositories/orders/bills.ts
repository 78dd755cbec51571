import { sql } from 'kysely'
import { OWN_REFUND } from '../../domain/money'
import { dateOf } from '../../lib/time'
import type { Db } from '../database'

/** A line of a bill as it is kept. */
interface KeptLine {
  outTradeNo: string
  transactionId: string
  outRefundNo: string | null
  amountFen: number
}

/** The day of the last bill that was compared; undefined before the first one. */
export async function lastBillDate(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('bills').select('date').orderBy('date', 'desc').limit(1).executeTakeFirst()
  return row?.date
}

/** The date in Beijing of the very first order, before which no bill can be of ours; undefined while there is none. */
export async function firstOrderDate(db: Db): Promise<string | undefined> {
  const { first } = await db
    .selectFrom('orders')
    .select(({ fn }) => fn.min('createdAt').as('first'))
    .executeTakeFirstOrThrow()
  return first ? dateOf(first) : undefined
}

/** Keeps a bill with its lines; false when another process has kept it. */
export async function keepBill(
  db: Db,
  date: string,
  lines: readonly KeptLine[],
  now: Date,
): Promise<boolean> {
  const kept = await db
    .insertInto('bills')
    .values({ date, fetchedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('date')
    .executeTakeFirst()
  if (kept === undefined) return false
  const column = <Key extends keyof KeptLine>(key: Key) => lines.map((line) => line[key])
  await sql`
    insert into bill_lines (bill_date, out_trade_no, transaction_id, out_refund_no, amount_fen)
    select ${date}::date, trade, transaction, refund, amount
    from unnest(${column('outTradeNo')}::text[], ${column('transactionId')}::text[], ${column('outRefundNo')}::text[],
      ${column('amountFen')}::integer[]) as line (trade, transaction, refund, amount)
  `.execute(db)
  return true
}

/** An order of ours that the bills do not have as we do. */
export interface Unbilled {
  id: string
  amountFen: number
  transactionId: string | null
}

/** Whether every day from an order's to that of the news has a kept bill: its money may have moved on any of them. */
const billed = (news: 'o.paidAt' | 'o.refundEndedAt') => {
  const dayOf = (at: string) => sql`((${sql.ref(at)} at time zone 'UTC') + interval '8 hours')::date`
  const [from, to] = [dayOf('o.createdAt'), dayOf(news)]
  return sql<boolean>`(select count(*) from bills b where b.date between ${from} and ${to}) = ${to} - ${from} + 1`
}

/** Orders that counted as paid by `end`, whose payment no kept bill has though each day on which it may have come has one. */
export async function unbilledPayments(db: Db, end: Date): Promise<Unbilled[]> {
  return db
    .selectFrom('orders as o')
    .select(['o.id', 'o.amountFen', 'o.transactionId'])
    .where('o.transactionId', 'is not', null)
    .where('o.paidAt', '<', end)
    .where(
      sql<boolean>`not exists (select from bill_lines l where l.out_trade_no = o.id and l.out_refund_no is null)`,
    )
    .where(billed('o.paidAt'))
    .execute()
}

/** Orders whose money counted as back by `end`, for which the kept bills have less of refunds though no day since the order lacks one. */
export async function unbilledRefunds(db: Db, end: Date): Promise<Unbilled[]> {
  return db
    .selectFrom('orders as o')
    .select(['o.id', 'o.amountFen', 'o.transactionId'])
    .where('o.status', '=', 'refunded')
    .where('o.amountFen', '>', 0)
    .where('o.refundEndedAt', '<', end)
    .where(
      // What was paid a second time and went back is no refund of the order's own money.
      sql<boolean>`(select coalesce(sum(l.amount_fen) filter (where l.out_refund_no is not null), 0)
          < greatest(o.amount_fen, sum(l.amount_fen) filter (where l.out_refund_no is null))
        and coalesce(sum(l.amount_fen) filter (where l.out_refund_no = o.id || ${OWN_REFUND}), 0) < o.amount_fen
        from bill_lines l where l.out_trade_no = o.id)`,
    )
    .where(billed('o.refundEndedAt'))
    .execute()
}
