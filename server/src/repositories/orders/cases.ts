import { type Insertable, sql } from 'kysely'
import type { CaseDecision, CaseKind } from '../../domain/money'
import type { Db } from '../database'
import type { OrderTables } from '../tables/orders'

/** Opens a case; false when the same matter was brought before. */
export async function insertCase(db: Db, row: Insertable<OrderTables['moneyCases']>): Promise<boolean> {
  const inserted = await db
    .insertInto('moneyCases')
    .values(row)
    .onConflict((conflict) => conflict.column('cause').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Cases with the numbers of their orders. */
function selectCases(db: Db) {
  return db
    .selectFrom('moneyCases')
    .leftJoin('orders', 'orders.id', 'moneyCases.orderId')
    .selectAll('moneyCases')
    .select('orders.number as orderNumber')
}

/** A case as operators see it. */
export type CaseRow = NonNullable<Awaited<ReturnType<typeof caseById>>>

/** One case. */
export function caseById(db: Db, id: string) {
  return selectCases(db).where('moneyCases.id', '=', id).executeTakeFirst()
}

/** Where a page of cases begins: the last row of the page before. */
interface CasePosition {
  openedAt: Date
  id: string
}

/** Cases that are open or not, or both, the newest first. */
export function findCases(
  db: Db,
  open: boolean | null,
  after: CasePosition | undefined,
  limit: number,
): Promise<CaseRow[]> {
  let query = selectCases(db)
    .orderBy('moneyCases.openedAt', 'desc')
    .orderBy('moneyCases.id', 'desc')
    .limit(limit)
  if (open !== null) query = query.where('moneyCases.resolvedAt', open ? 'is' : 'is not', null)
  if (after) {
    query = query.where((eb) =>
      eb(eb.refTuple('moneyCases.openedAt', 'moneyCases.id'), '<', eb.tuple(after.openedAt, after.id)),
    )
  }
  return query.execute()
}

/** How a case ended. */
export interface Resolution {
  decision: CaseDecision
  note: string
}

/** Resolves a case that is open. */
export async function closeCase(db: Db, id: string, resolution: Resolution, now: Date): Promise<void> {
  await db
    .updateTable('moneyCases')
    .set({ ...resolution, resolvedAt: now })
    .where('id', '=', id)
    .where('resolvedAt', 'is', null)
    .execute()
}

/** Resolves the open cases of an order that are of these kinds. */
export async function closeCasesOf(
  db: Db,
  orderId: string,
  kinds: readonly CaseKind[],
  resolution: Resolution,
  now: Date,
): Promise<void> {
  await db
    .updateTable('moneyCases')
    .set({ ...resolution, resolvedAt: now })
    .where('orderId', '=', orderId)
    .where('kind', 'in', [...kinds])
    .where('resolvedAt', 'is', null)
    .execute()
}

/**
 * All that came for an order, and what of it went back otherwise than by our refund of the whole: in the merchant's console, or by
 * a part. In fen.
 */
export async function movedMoney(
  db: Db,
  { id, transactionId, amountFen }: { id: string; transactionId: string | null; amountFen: number },
): Promise<{ receivedFen: number; backFen: number }> {
  const { rows } = await sql<{ receivedFen: number; backFen: number }>`
    select
      ${amountFen}::int + coalesce(sum(actual_fen) filter (where kind in ('paidTwice', 'amountDiffers')
        and reference is distinct from ${transactionId}
        and not exists (select from orders other where other.transaction_id = reference)), 0)::int as "receivedFen",
      coalesce(sum(actual_fen) filter (where kind in ('refundOutside', 'refundAmountDiffers')), 0)::int as "backFen"
    from money_cases where order_id = ${id}`.execute(db)
  // An aggregate without groups has one row.
  return rows[0] ?? { receivedFen: amountFen, backFen: 0 }
}

/** How many cases of each kind are open. */
export function countOpenCases(db: Db): Promise<{ kind: CaseKind; count: number }[]> {
  return db
    .selectFrom('moneyCases')
    .select((eb) => ['kind', eb.fn.countAll<number>().as('count')])
    .where('resolvedAt', 'is', null)
    .groupBy('kind')
    .execute()
}
