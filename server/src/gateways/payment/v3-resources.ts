import { numberField, objectField, textField } from '../fetch-json'
import { GatewayUnavailable } from '../gateway-error'
import type { RefundState, TradeState, Transaction } from './payment-gateway'

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

/** A transaction from the platform's JSON; an unknown state is an answer that cannot be trusted. */
export function toTransaction(resource: Record<string, unknown>): Transaction {
  const outTradeNo = textField(resource, 'out_trade_no')
  const state = TRADE_STATES.find((known) => known === resource.trade_state)
  if (!outTradeNo || !state) throw new GatewayUnavailable('wechat-pay', 'a transaction of unknown form')
  return {
    outTradeNo,
    state,
    transactionId: textField(resource, 'transaction_id') ?? null,
    amountFen: numberField(objectField(resource, 'amount'), 'total') ?? null,
  }
}

/** A refund's state from the platform's JSON. */
export function toRefundState(text: string | undefined): RefundState {
  const state = REFUND_STATES.find((known) => known === text)
  if (!state) throw new GatewayUnavailable('wechat-pay', 'a refund of unknown form')
  return state
}
