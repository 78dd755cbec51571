import type { components } from '../../../../contract/schema'

/** The arguments of wx.requestPayment. */
export type PaymentParameters = components['schemas']['PaymentParameters']

/** What a payment is asked for. */
export interface PrepayRequest {
  /** The order's id at the gateway (out_trade_no). */
  outTradeNo: string
  description: string
  amountFen: number
  openid: string
  expiresAt: Date
}

/** States of a transaction at WeChat Pay. */
export type TradeState = 'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'REVOKED' | 'USERPAYING' | 'PAYERROR'

/** A payment as the gateway knows it. */
export interface Transaction {
  outTradeNo: string
  /** `UNKNOWN`: the gateway says something of the order that this backend does not know. */
  state: TradeState | 'UNKNOWN'
  /** The gateway's own number; null before it is paid. */
  transactionId: string | null
  /** What was to be paid, in fen; null before it is paid, and in another currency. */
  amountFen: number | null
}

/** States of a refund at WeChat Pay. */
export type RefundState = 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL'

/** A refund as the gateway knows it. */
export interface Refund {
  outTradeNo: string
  outRefundNo: string
  state: RefundState | 'UNKNOWN'
  /** What goes back, in fen; null when the gateway does not say. */
  amountFen: number | null
}

/** The gateway's word that it does not take a refund: for want of balance, or for the reason in its code. */
export interface RefundRefusal {
  state: 'NOT_ENOUGH' | 'REFUSED'
  code: string
}

/** A full refund of one order. */
export interface RefundRequest {
  outTradeNo: string
  /** Repeating a request with the same number never pays twice. */
  outRefundNo: string
  amountFen: number
  reason: string
}

/** A verified callback. */
export type PaymentEvent =
  | { kind: 'transaction'; id: string; transaction: Transaction }
  | { kind: 'refund'; id: string; refund: Refund }
  | { kind: 'other'; id: string }

/** The headers of a callback that carry its signature. */
export interface SignatureHeaders {
  timestamp: string
  nonce: string
  signature: string
  serial: string
}

/** The callback is not signed by the platform, too old, or cannot be decrypted. */
export class SignatureInvalid extends Error {
  override readonly name = 'SignatureInvalid'
}

/** WeChat Pay's own test whether signatures are checked: it is refused like a forgery, and nothing is wrong. */
export class SignatureProbe extends SignatureInvalid {}

/** A payment or a refund as the gateway's bill of a day has it. */
export interface BillLine {
  outTradeNo: string
  transactionId: string
  /** The merchant's number of the refund; null for a payment. */
  outRefundNo: string | null
  /** What was paid, or what went back, in fen. */
  amountFen: number
}

/** Where orders are paid. Every call throws `GatewayUnavailable` when there is no trustworthy answer. */
export interface PaymentGateway {
  /** Prepares a payment; repeating it for one order is allowed while it is unpaid. */
  prepay(request: PrepayRequest): Promise<PaymentParameters>
  /** The payment as it stands; null when the gateway has never heard of the order. */
  query(outTradeNo: string): Promise<Transaction | null>
  /** Makes paying impossible from now on; `paid` says that it came too late, `refused` that neither is so. */
  close(outTradeNo: string): Promise<'closed' | 'paid' | 'refused'>
  /** Asks for a refund; asking again with the same number never pays twice. */
  refund(request: RefundRequest): Promise<Refund | RefundRefusal>
  /** The refund of a number as it stands; null when the gateway has never heard of it, a refusal when it will not tell. */
  queryRefund(outRefundNo: string): Promise<Refund | RefundRefusal | null>
  /** The bill of a past day (`YYYY-MM-DD`), empty when nothing was sold; null while the gateway has none to give. */
  bill(date: string): Promise<BillLine[] | null>
  /** Checks and decrypts a callback; throws `SignatureInvalid`. */
  parseNotification(headers: SignatureHeaders, rawBody: string): PaymentEvent
}
