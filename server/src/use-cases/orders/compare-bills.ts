import { DatabaseUnavailable } from '../../database/unavailable'
import { ownRefundNo } from '../../domain/money'
import { GatewayUnavailable } from '../../gateways/outside'
import type { BillLine, Refund } from '../../gateways/payment/payment-gateway'
import { addDays, atTime, dateOf, daysBetween, startOfDay } from '../../lib/time'
import {
  firstOrderDate,
  keepBill,
  lastBillDate,
  unbilledPayments,
  unbilledRefunds,
} from '../../repositories/orders/bills'
import { findOrder } from '../../repositories/orders/orders'
import type { Needs } from '../services'
import { openCase } from './cases'
import { takeRefund } from './refund-order'
import { settlePayment } from './settle-order'

type BillNeeds = Needs<'log' | 'db' | 'calendar' | 'gateways'>

/** From when on WeChat Pay has the bill of the day before. */
const READY_AT = '10:00'
/** How far back bills are fetched after a long absence; the platform keeps them for three months. */
const DAYS_BACK = 60

/** The last day whose bill is there. */
function readyDate(now: Date): string {
  const today = dateOf(now)
  return addDays(today, now >= atTime(today, READY_AT) ? -1 : -2)
}

/** The first day whose bill was not compared; undefined where nothing was ever ordered, and beside the sandbox's cashier, which has no bills. */
async function nextBillDate({ db, gateways }: Needs<'db' | 'gateways'>): Promise<string | undefined> {
  if (gateways.cashier) return undefined
  const last = await lastBillDate(db)
  return last === undefined ? firstOrderDate(db) : addDays(last, 1)
}

/** How many bills that are there were not compared. */
export async function billDaysBehind(services: Needs<'db' | 'gateways'>, now: Date): Promise<number> {
  const next = await nextBillDate(services)
  return next === undefined ? 0 : Math.max(0, daysBetween(next, readyDate(now)) + 1)
}

/**
 * Compares the gateway's bill of every past day with our orders and refunds, once each: what the bill knows and we do not
 * is asked for and taken as any other news, and what stays different waits for an operator.
 */
export async function compareBills(services: BillNeeds, now: Date): Promise<void> {
  const ready = readyDate(now)
  let date = await nextBillDate(services)
  if (date === undefined) return
  const earliest = addDays(dateOf(now), -DAYS_BACK)
  if (date < earliest) date = earliest
  try {
    for (; date <= ready; date = addDays(date, 1)) {
      const lines = await services.gateways.payment.bill(date)
      if (lines === null) return
      // A later day would count the earlier one as compared.
      if (!(await compareBill(services, date, lines, now))) return
    }
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error
    services.log.warn(
      { date, service: error.service, reason: error.cause },
      'the bill will be asked for again',
    )
  }
}

/**
 * What is in the bill is taken before the bill counts as compared: a process that dies leaves it to the next sweep. False
 * where the gateway does not say how a line stands: the others are taken, and the bill will be asked for again.
 */
async function compareBill(
  services: BillNeeds,
  date: string,
  lines: readonly BillLine[],
  now: Date,
): Promise<boolean> {
  const { db, log } = services
  let whole = true
  for (const line of lines) whole = (await compareLine(services, date, line, now)) && whole
  if (!whole) return false
  const kept = await db.transaction().execute((trx) => keepBill(trx, date, lines, now))
  if (!kept) return true
  const end = startOfDay(addDays(date, 1))
  for (const { id, amountFen, transactionId } of await unbilledPayments(db, end)) {
    const matter = { kind: 'billLacksPayment', outTradeNo: id, reference: transactionId } as const
    await openCase(services, id, { ...matter, expectedFen: amountFen, actualFen: null }, now)
  }
  for (const { id, amountFen } of await unbilledRefunds(db, end)) {
    const matter = { kind: 'billLacksRefund', outTradeNo: id, reference: ownRefundNo(id) } as const
    await openCase(services, id, { ...matter, expectedFen: amountFen, actualFen: null }, now)
  }
  log.info({ date, lines: lines.length }, 'the bill was compared')
  return true
}

/** Compares a line; one that cannot be must not keep the others waiting, nor the days that follow. False: to be asked again. */
async function compareLine(services: BillNeeds, date: string, line: BillLine, now: Date): Promise<boolean> {
  const { outTradeNo, outRefundNo, transactionId, amountFen } = line
  try {
    if (outRefundNo === null) await comparePayment(services, line, now)
    else await compareRefund(services, line, outRefundNo, now)
    return true
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error
    if (error instanceof GatewayUnavailable) {
      const { service, cause } = error
      services.log.warn(
        { date, outTradeNo, service, reason: cause },
        'a line of the bill will be asked for again',
      )
      return false
    }
    services.log.error({ err: error, date, outTradeNo }, 'a line of the bill could not be compared')
    const order = await findOrder(services.db, outTradeNo)
    const reference = outRefundNo ?? transactionId
    const amounts = { expectedFen: order?.amountFen ?? null, actualFen: amountFen }
    await openCase(
      services,
      order?.id ?? null,
      { kind: 'unknownState', outTradeNo, reference, ...amounts },
      now,
    )
    return true
  }
}

async function comparePayment(services: BillNeeds, line: BillLine, now: Date): Promise<void> {
  const { outTradeNo, transactionId, amountFen } = line
  const order = await findOrder(services.db, outTradeNo)
  if (order && order.transactionId === transactionId && order.amountFen === amountFen) return
  // Money came that we have otherwise, or not at all: the gateway is asked how it stands, for a bill is no word on an order.
  const asked =
    order && order.transactionId === null ? await services.gateways.payment.query(outTradeNo) : null
  const transaction = asked ?? { outTradeNo, state: 'SUCCESS', transactionId, amountFen }
  const settlement =
    asked || !order || order.transactionId ? await settlePayment(services, transaction, now) : 'nothing'
  if (settlement === 'nothing' && order)
    await openCase(
      services,
      order.id,
      {
        kind: 'unknownState',
        outTradeNo,
        reference: transactionId,
        expectedFen: order.amountFen,
        actualFen: amountFen,
      },
      now,
    )
}

async function compareRefund(
  services: BillNeeds,
  line: BillLine,
  outRefundNo: string,
  now: Date,
): Promise<void> {
  const { outTradeNo, amountFen } = line
  const order = await findOrder(services.db, outTradeNo)
  const known = order?.status === 'refunded' && outRefundNo === ownRefundNo(outTradeNo)
  if (known && order.amountFen === amountFen) return
  const told = order ? await services.gateways.payment.queryRefund(outRefundNo) : null
  const billed = { outTradeNo, outRefundNo, amountFen }
  // What the gateway will not tell of, it will not tell tomorrow either: of a refund that is not ours the bill's word has to do.
  const unsaid = told !== null && 'code' in told && outRefundNo === ownRefundNo(outTradeNo)
  const refund: Refund =
    told && !('code' in told) ? told : { ...billed, state: unsaid ? 'UNKNOWN' : 'SUCCESS' }
  await takeRefund(services, refund, now)
}
