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

/** The refund of an order that was made under another number than ours and returns this amount, if one is known. */
export async function refundMadeOutside(
  db: Db,
  orderId: string,
  amountFen: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('moneyCases')
    .select('reference')
    .where('orderId', '=', orderId)
    .where('kind', '=', 'refundOutside')
    .where('actualFen', '=', amountFen)
    .orderBy('openedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.reference ?? undefined
}

/** What came for an order beside its own transaction, and what went back by refunds made outside, in fen. */
export async function movedOutside(
  db: Db,
  { id, transactionId }: { id: string; transactionId: string | null },
): Promise<{ cameFen: number; backFen: number }> {
  const { rows } = await sql<{ cameFen: number; backFen: number }>`
    select
      coalesce(sum(actual_fen) filter (where kind in ('paidTwice', 'amountDiffers')
        and reference is distinct from ${transactionId}), 0)::int as "cameFen",
      coalesce(sum(actual_fen) filter (where kind = 'refundOutside'), 0)::int as "backFen"
    from money_cases where order_id = ${id}`.execute(db)
  // An aggregate without groups has one row.
  return rows[0] ?? { cameFen: 0, backFen: 0 }
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
