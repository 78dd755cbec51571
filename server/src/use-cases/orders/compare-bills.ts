import { ownRefundNo } from '../../domain/money'
import { GatewayUnavailable } from '../../gateways/outside'
import type { BillLine } from '../../gateways/payment/payment-gateway'
import { addDays, atTime, dateOf, startOfDay } from '../../lib/time'
import { keepBill, lastBillDate, unbilledPayments, unbilledRefunds } from '../../repositories/orders/bills'
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

/**
 * Compares the gateway's bill of every past day with our orders and refunds, once each: what the bill knows and we do not
 * is asked for and taken as any other news, and what stays different waits for an operator.
 */
export async function compareBills(services: BillNeeds, now: Date): Promise<void> {
  const today = dateOf(now)
  const ready = addDays(today, now >= atTime(today, READY_AT) ? -1 : -2)
  const last = await lastBillDate(services.db)
  const earliest = addDays(today, -DAYS_BACK)
  let date = last === undefined ? ready : addDays(last, 1)
  if (date < earliest) date = earliest
  try {
    for (; date <= ready; date = addDays(date, 1)) {
      const lines = await services.gateways.payment.bill(date)
      if (lines === null) return
      await compareBill(services, date, lines, now)
    }
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error
    services.log.warn(
      { date, service: error.service, reason: error.cause },
      'the bill will be asked for again',
    )
  }
}

/** What is in the bill is taken before the bill counts as compared: a process that dies leaves it to the next sweep. */
async function compareBill(
  services: BillNeeds,
  date: string,
  lines: readonly BillLine[],
  now: Date,
): Promise<void> {
  const { db, log } = services
  for (const line of lines) {
    if (line.outRefundNo === null) await comparePayment(services, line, now)
    else await compareRefund(services, line, line.outRefundNo, now)
  }
  const kept = await db.transaction().execute((trx) => keepBill(trx, date, lines, now))
  if (!kept) return
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
  await takeRefund(services, told ?? { outTradeNo, outRefundNo, state: 'SUCCESS', amountFen }, now)
}
