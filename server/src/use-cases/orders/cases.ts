import type { CaseKind } from '../../domain/money'
import { newId } from '../../lib/ids'
import { orderNotPaid } from '../../problems/changes'
import { notFound } from '../../problems/general'
import type { Db } from '../../repositories/database'
import { caseById, closeCase, insertCase } from '../../repositories/orders/cases'
import { findOrder } from '../../repositories/orders/orders'
import type { Needs } from '../services'
import { endRefund } from './end-refund'

/** A matter of money as it was brought; nothing in it tells who the candidate is. */
interface Matter {
  kind: CaseKind
  /** The order as the gateway names it. */
  outTradeNo: string
  /** The gateway's transaction, the refund's number, or a code. */
  reference: string | null
  expectedFen: number | null
  actualFen: number | null
}

/**
 * Puts a matter before an operator, once for each kind, order and reference however often it is brought. `orderId` is
 * null when this backend has no such order.
 */
export async function openCase(
  { db, log }: { db: Db; log: Needs<'log'>['log'] },
  orderId: string | null,
  matter: Matter,
  now: Date,
): Promise<void> {
  const { kind, outTradeNo, reference } = matter
  const cause = `${kind}:${outTradeNo}:${reference ?? ''}`
  const opening = { resolvedAt: null, decision: null, note: null, openedAt: now }
  const first = await insertCase(db, { ...matter, ...opening, id: newId('case'), cause, orderId })
  if (first) log.error({ orderId, case: kind }, 'a money case waits for an operator')
}

/**
 * Resolves a case as the operator says. `refunded` ends the refund of its order as if the gateway had said so; throws
 * the 409 problem when the order's money never came, and the 404 problem when there is no such case.
 */
export async function resolveCase(
  services: Needs<'db'>,
  id: string,
  { decision, note }: { decision: 'noted' | 'refunded'; note: string },
  now: Date,
): Promise<void> {
  const { db } = services
  const found = await caseById(db, id)
  if (!found) throw notFound()
  if (found.resolvedAt) return
  if (decision === 'refunded') {
    const order = found.orderId ? await findOrder(db, found.orderId) : undefined
    if (!order?.paidAt) throw orderNotPaid()
    await endRefund(db, order, now)
  }
  await closeCase(db, id, { decision, note }, now)
}
