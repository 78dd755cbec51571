import { GatewayUnavailable, numberField, objectField, textField } from '../outside'
import type { Refund, RefundState, TradeState, Transaction } from './payment-gateway'

const TRADE_STATES: readonly TradeState[] = [
  'SUCCESS',
  'REFUND',
  'NOTPAY',
  'CLOSED',
  'REVOKED',
  'USERPAYING',
  'PAYERROR',
]
const REFUND_STATES: readonly RefundState[] = ['PROCESSING', 'SUCCESS', 'CLOSED', 'ABNORMAL']

/**
 * A number as WeChat Pay allows it in an order or a refund. Whatever else stands in it becomes a question mark, which
 * no number of ours has: it can be looked for and shown without harm, and is never found.
 */
function numberIn(resource: Record<string, unknown>, name: string): string | undefined {
  const told = resource[name]
  return typeof told === 'string' ? told.slice(0, 64).replaceAll(/[^\w\-|*@]/g, '?') : undefined
}

function unreadable(what: string): GatewayUnavailable {
  return new GatewayUnavailable('wechat-pay', `a ${what} of unknown form`)
}

function fenIn(resource: Record<string, unknown>, name: string): number | null {
  const amount = objectField(resource, 'amount')
  const currency = textField(amount, 'currency') ?? 'CNY'
  return currency === 'CNY' ? (numberField(amount, name) ?? null) : null
}

/** A transaction from the platform's JSON; throws `GatewayUnavailable` when it names no order or no state. */
export function toTransaction(resource: Record<string, unknown>): Transaction {
  const outTradeNo = numberIn(resource, 'out_trade_no')
  const told = textField(resource, 'trade_state')
  if (!outTradeNo || !told) throw unreadable('transaction')
  return {
    outTradeNo,
    state: TRADE_STATES.find((known) => known === told) ?? 'UNKNOWN',
    transactionId: numberIn(resource, 'transaction_id') ?? null,
    amountFen: fenIn(resource, 'total'),
  }
}

/** A refund from the platform's JSON; throws `GatewayUnavailable` when it names no order, number or state. */
export function toRefund(resource: Record<string, unknown>): Refund {
  const outTradeNo = numberIn(resource, 'out_trade_no')
  const outRefundNo = numberIn(resource, 'out_refund_no')
  const told = textField(resource, 'status')
  if (!outTradeNo || !outRefundNo || !told) throw unreadable('refund')
  return {
    outTradeNo,
    outRefundNo,
    state: REFUND_STATES.find((known) => known === told) ?? 'UNKNOWN',
    amountFen: fenIn(resource, 'refund'),
  }
}
