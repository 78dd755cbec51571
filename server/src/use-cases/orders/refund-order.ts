import { refundTerms } from '../../domain/changes/refund'
import { ownRefundNo, type RefundStage, returnsAll, TROUBLE } from '../../domain/money'
import { GatewayUnavailable } from '../../gateways/outside'
import type { Refund, RefundRefusal } from '../../gateways/payment/payment-gateway'
import { changeRefused, orderNotPaid } from '../../problems/changes'
import { holdingCandidate } from '../../repositories/account/candidates'
import { lockPersonOf } from '../../repositories/account/persons'
import { registrationOfOrder } from '../../repositories/changes'
import type { Db } from '../../repositories/database'
import { movedMoney } from '../../repositories/orders/cases'
import { findOrder, lockOrder, type OrderRow } from '../../repositories/orders/orders'
import { keepRefundStage } from '../../repositories/orders/refunds'
import type { Needs } from '../services'
import { openCase } from './cases'
import { beginRefund, endRefund } from './end-refund'

type RefundNeeds = Needs<'log' | 'db' | 'gateways'>

/**
 * Takes the gateway's word on a refund, whoever brings it: callback, request or query. Only the order's own refund,
 * over all that was paid, counts; anything else is put before an operator. False when there is no such order.
 */
export async function takeRefund(services: Needs<'log' | 'db'>, told: Refund, now: Date): Promise<boolean> {
  const order = await findOrder(services.db, told.outTradeNo)
  const { outTradeNo, outRefundNo: reference, amountFen: actualFen, state } = told
  const bring = (kind: Parameters<typeof openCase>[2]['kind']) =>
    openCase(
      services,
      order?.id ?? null,
      { kind, outTradeNo, reference, expectedFen: order?.amountFen ?? null, actualFen },
      now,
    )
  const own = reference === ownRefundNo(outTradeNo)
  if (!order) await bring('unknownOrder')
  else if (state === 'UNKNOWN') await bring('unknownState')
  else if (!own) {
    // One that failed has moved nothing.
    if (state === 'SUCCESS') await bring('refundOutside')
  } else if (state !== 'SUCCESS') await keepStage(services, order, state, reference, now)
  else if (!returnsAll(order, told)) await bring('refundAmountDiffers')
  else if (order.status === 'refunding') await endRefund(services.db, order, now)
  else if (order.status !== 'refunded') await bring('refundUnexpected')
  return order !== undefined
}

/** Keeps how a refund under way stands; one that waiting does not end is put before an operator. */
async function keepStage(
  { db, log }: Needs<'log' | 'db'>,
  order: OrderRow,
  stage: RefundStage,
  reference: string,
  now: Date,
): Promise<void> {
  if (order.status !== 'refunding') return
  await db.transaction().execute(async (trx) => {
    // Other news may have ended it meanwhile.
    if (!(await keepRefundStage(trx, order.id, stage)) || stage === 'PROCESSING') return
    const amounts = { expectedFen: order.amountFen, actualFen: null }
    const matter = { kind: TROUBLE[stage], outTradeNo: order.id, reference, ...amounts }
    await openCase({ db: trx, log }, order.id, matter, now)
  })
}

/** Asks for a refund that the gateway has not taken yet, else how it stands. */
async function askFor(
  { gateways }: Needs<'gateways'>,
  { id, amountFen, refundState }: OrderRow,
): Promise<Refund | RefundRefusal> {
  const outRefundNo = ownRefundNo(id)
  const taken = refundState !== null && refundState !== 'NOT_ENOUGH' && refundState !== 'REFUSED'
  const standing = async () => {
    const told = await gateways.payment.queryRefund(outRefundNo)
    return told && 'code' in told ? null : told
  }
  const known = taken ? await standing() : null
  if (known) return known
  const request = { outTradeNo: id, outRefundNo, amountFen, reason: '报名费原路退回' }
  const answer = await gateways.payment.refund(request)
  if (!('code' in answer)) return answer
  // Refused, perhaps because it was taken before: then it stands under its number.
  return (await standing()) ?? answer
}

/** Whether all that came for an order went back by other refunds than our own of the whole; the gateway's signed word told of each. */
async function returnedOtherwise(db: Db, order: OrderRow): Promise<boolean> {
  const { receivedFen, backFen } = await movedMoney(db, order)
  return backFen >= receivedFen
}

/**
 * Sends the money of an order back, given back by the candidate or paid when its seat was gone; what a coupon paid
 * for was never received and does not return. Asking again under the same refund number never pays twice, so a gateway
 * that does not answer, or still works on it, is simply asked again by the next sweep.
 */
export async function refundOrder(services: RefundNeeds, order: OrderRow, now: Date): Promise<void> {
  const { db, log } = services
  try {
    if (order.amountFen === 0) return await endRefund(db, order, now)
    const answer = await askFor(services, order)
    const takesItsWay =
      answer.state === 'PROCESSING' || (answer.state === 'SUCCESS' && returnsAll(order, answer))
    if (!takesItsWay && (await returnedOtherwise(db, order))) return await endRefund(db, order, now)
    if ('code' in answer) await keepStage(services, order, answer.state, answer.code, now)
    else await takeRefund(services, answer, now)
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error
    log.warn({ orderId: order.id, service: error.service, reason: error.cause }, 'refund will be asked again')
  }
}

/**
 * Gives a paid order back: the registration ends and its seat is free in one transaction. Answers the order, whose money
 * the gateway returns afterwards (`refundOrder`). An order already given back is left as it is, and its gateway asked
 * again under the same number, so that any number of repetitions pays once. Throws the problem of the rule that refuses.
 */
export async function giveBackOrder(
  services: Needs<'db' | 'calendar'>,
  candidateId: string,
  orderId: string,
  now: Date,
): Promise<OrderRow> {
  // Read before the transaction: within it nothing may ask for a second connection.
  const calendar = await services.calendar.current()
  return holdingCandidate(services.db, candidateId, async (trx) => {
    await lockPersonOf(trx, candidateId)
    const held = await lockOrder(trx, orderId)
    if (held.status === 'refunding' || held.status === 'refunded') return held
    const registration = await registrationOfOrder(trx, orderId)
    if (held.status !== 'paid' || !held.paidAt || !registration) throw orderNotPaid()
    const facts = { ...registration, paidAt: held.paidAt, ended: registration.closedAt !== null }
    const { refusal } = refundTerms(calendar, facts, now)
    if (refusal) throw changeRefused(refusal)
    await beginRefund(trx, held, now)
    return lockOrder(trx, orderId)
  })
}
