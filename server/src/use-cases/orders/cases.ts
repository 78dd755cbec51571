import { displayMoney } from '../../domain/display'
import { type CaseKind, REFUND_CASES } from '../../domain/money'
import { newId } from '../../lib/ids'
import { orderNotPaid } from '../../problems/changes'
import { invalidRequest, notFound } from '../../problems/general'
import type { Db } from '../../repositories/database'
import {
  type CaseRow,
  caseById,
  closeCase,
  insertCase,
  movedMoney,
  type Resolution,
} from '../../repositories/orders/cases'
import { findOrder, type OrderRow } from '../../repositories/orders/orders'
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

/** Throws unless a case may say that all the money of its order is back: the candidate is told so, and the seat goes. */
async function expectRefunded(db: Db, { kind, actualFen }: CaseRow, order: OrderRow): Promise<void> {
  if (kind === 'billLacksRefund') return
  if (!REFUND_CASES.includes(kind)) {
    const next = '请按建议处理后以 noted 结案；整单已退的，在该订单的退款事项上以 refunded 结案。'
    throw invalidRequest('这一事项不是整单退款', ['decision'], next)
  }
  // Of a refund without a known amount the operator's word has to do.
  const summed = (kind === 'refundOutside' || kind === 'refundAmountDiffers') && actualFen !== null
  if (!summed) return
  const { receivedFen, backFen } = await movedMoney(db, order)
  if (backFen >= receivedFen) return
  const amounts = `已退回 ${displayMoney(backFen)}，少于该订单收到的 ${displayMoney(receivedFen)}`
  throw invalidRequest(amounts, ['decision'], '请退完余款后再以 refunded 结案；不再退的，以 noted 结案。')
}

/**
 * Resolves a case as the operator says. `refunded` ends the refund of its order as if the gateway had said so; throws
 * the 409 problem when the order's money never came, the 400 problem when the case is of no refund or of a part, and the
 * 404 problem when there is no such case.
 */
export async function resolveCase(
  services: Needs<'db'>,
  id: string,
  resolution: Resolution & { decision: 'noted' | 'refunded' },
  now: Date,
): Promise<void> {
  const { db } = services
  const found = await caseById(db, id)
  if (!found) throw notFound()
  const order = found.orderId ? await findOrder(db, found.orderId) : undefined
  // One that was only noted can still be said to be refunded, as long as its order waits for that.
  const waits = resolution.decision === 'refunded' && order?.status === 'refunding'
  if (found.resolvedAt && !waits) return
  if (resolution.decision === 'refunded') {
    if (!order?.paidAt) throw orderNotPaid()
    await expectRefunded(db, found, order)
    await endRefund(db, order, now, resolution)
  }
  await closeCase(db, id, resolution, now)
}
