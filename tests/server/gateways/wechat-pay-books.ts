import { createHash, randomUUID } from 'node:crypto'
import { encryptResource } from '../../../server/src/gateways/payment/v3'
import type { DoubleAnswer, ReceivedRequest } from './http-double'
import { billText, type ForeignLine } from './wechat-pay-bill'
import { API_V3_KEY } from './wechat-pay-double'

/** What a callback says; `resource` is what the API v3 key seals. */
export interface PaymentNews {
  id: string
  event: string
  resource: Record<string, unknown>
}

/** The body of a callback, with its resource sealed. */
export function sealedNews({ id, event, resource }: PaymentNews): string {
  return JSON.stringify({
    id,
    create_time: '2020-07-06T10:00:00+08:00',
    event_type: event,
    resource_type: 'encrypt-resource',
    resource: encryptResource(JSON.stringify(resource), API_V3_KEY, 'transaction'),
  })
}

/** Seconds between the tries of one callback: after 24 h 4 min there is none any more. */
const PAUSES = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600]

/** Delivers a callback as WeChat Pay does, until it is taken; answers how often it was tried. */
export async function deliver(post: (afterSeconds: number) => Promise<number>): Promise<number> {
  let after = 0
  for (const [tries, pause] of [...PAUSES, 0].entries()) {
    const status = await post(after)
    if (status === 200 || status === 204) return tries + 1
    after += pause
  }
  return PAUSES.length + 1
}

/** One order in the books of WeChat Pay. */
export interface Trade {
  total: number
  prepayId: string
  state: string
  transactionId: string | null
  refunds: Map<string, { amount: number; status: string; day?: string }>
  /** The day on which it was paid. */
  day?: string
}

/** The books of WeChat Pay: answers requests as documented, and makes the news that callbacks bring. */
export class WechatPayBooks {
  readonly #trades = new Map<string, Trade>()
  /** Whether the merchant's balance is too low for refunds. */
  notEnough = false
  /** What happens when the next payment is prepared, before its answer. */
  beforePrepay: (() => void) | null = null

  /** Which day it is in Beijing, for the bills. */
  today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  /** What a bill leaves out: orders and refunds by their numbers. */
  readonly unbilled = new Set<string>()
  readonly foreignLines: ForeignLine[] = []
  /** Orders of which nothing is said to whoever asks. */
  readonly silent = new Set<string>()
  /** Refunds that whoever asks may not know of, by their numbers. */
  readonly closedBooks = new Set<string>()
  /** Whether bills are still being made. */
  billsLate = false

  /** Answers a request of the merchant. */
  answer({ method, path, body, query, headers }: ReceivedRequest): DoubleAnswer {
    if (path === '/v3/bill/tradebill') return this.#billOf(query.get('bill_date') ?? '', headers.host ?? '')
    if (path === '/v3/billdownload/file')
      return { status: 200, body: billText(query.get('token') ?? '', this.#trades, this) }
    const asked = body ? JSON.parse(body) : {}
    if (path.endsWith('/jsapi')) this.beforePrepay?.()
    if (path.endsWith('/jsapi')) return this.#prepay(asked.out_trade_no, asked.amount.total)
    const [, refundNo] = /\/refunds\/([^/]+)$/.exec(path) ?? []
    if (refundNo) return this.#queryRefund(refundNo)
    if (path.endsWith('/refunds')) {
      return this.#refund(asked.out_trade_no, asked.out_refund_no, asked.amount.refund)
    }
    const [, outTradeNo = ''] = /\/out-trade-no\/([^/]+)/.exec(path) ?? []
    if (this.silent.has(outTradeNo)) return refusal(500, 'SYSTEM_ERROR')
    return method === 'GET' ? this.#query(outTradeNo) : this.#close(outTradeNo)
  }

  /** The candidate pays, or what else the platform makes of the trade; the news of it. */
  pay(outTradeNo: string, change: { total?: number; transactionId?: string; state?: string } = {}) {
    const trade = this.#trade(outTradeNo)
    trade.state = change.state ?? 'SUCCESS'
    trade.total = change.total ?? trade.total
    trade.transactionId = change.transactionId ?? `4200${outTradeNo}`
    trade.day = this.today()
    return this.#news('TRANSACTION.SUCCESS', this.#transaction(outTradeNo, trade))
  }

  /** The news of a payment that these books do not have. */
  claim(outTradeNo: string): PaymentNews {
    const trade = { ...this.#trade(outTradeNo), state: 'SUCCESS', transactionId: `4200${outTradeNo}` }
    return this.#news('TRANSACTION.SUCCESS', this.#transaction(outTradeNo, trade))
  }

  /** The bank's word on a refund, SUCCESS, ABNORMAL or CLOSED; the news of it. */
  endRefund(outRefundNo: string, status = 'SUCCESS'): PaymentNews {
    const [outTradeNo, trade] = this.#tradeOfRefund(outRefundNo)
    const refund = trade.refunds.get(outRefundNo)
    if (!refund) throw new Error(`no refund ${outRefundNo}`)
    refund.status = status
    // Listed on the day it succeeded.
    if (status === 'SUCCESS') refund.day = this.today()
    const { status: refund_status, ...rest } = this.#refundOf(outTradeNo, outRefundNo, trade)
    return this.#news(`REFUND.${status}`, { ...rest, refund_status })
  }

  /** Somebody refunds in the merchant's console; the news of it. */
  refundInConsole(outTradeNo: string, amount: number, number = `console-${outTradeNo}`): PaymentNews {
    this.#trade(outTradeNo).refunds.set(number, { amount, status: 'PROCESSING' })
    this.#trade(outTradeNo).state = 'REFUND'
    return this.endRefund(number)
  }

  /** As if nothing had ever been paid: a bill has nothing of what another test did. */
  forget(): void {
    this.#trades.clear()
  }

  /** What became of an order here; undefined for one that was never asked for. */
  entry(outTradeNo: string): Trade | undefined {
    return this.#trades.get(outTradeNo)
  }

  /** Every order that money came for. */
  paidEntries(): [outTradeNo: string, trade: Trade][] {
    return [...this.#trades].filter(([, { transactionId }]) => transactionId !== null)
  }

  #billOf(day: string, host: string): DoubleAnswer {
    if (this.billsLate) return refusal(400, 'STATEMENT_CREATING')
    const text = billText(day, this.#trades, this)
    if (text.split('\n').length === 4) return refusal(400, 'NO_STATEMENT_EXIST')
    const hash = createHash('sha1').update(text).digest('hex')
    const url = `http://${host}/v3/billdownload/file?token=${day}`
    return json({ hash_type: 'SHA1', hash_value: hash, download_url: url })
  }

  #trade(outTradeNo: string): Trade {
    const trade = this.#trades.get(outTradeNo)
    if (!trade) throw new Error(`no trade ${outTradeNo}`)
    return trade
  }

  #tradeOfRefund(outRefundNo: string): [string, Trade] {
    const found = [...this.#trades].find(([, { refunds }]) => refunds.has(outRefundNo))
    if (!found) throw new Error(`no refund ${outRefundNo}`)
    return found
  }

  #prepay(outTradeNo: string, total: number): DoubleAnswer {
    const known = this.#trades.get(outTradeNo)
    if (known && known.state !== 'NOTPAY') return refusal(400, 'ORDERPAID')
    const prepayId = known?.prepayId ?? `wx${randomUUID().replaceAll('-', '')}`
    this.#trades.set(outTradeNo, {
      total,
      prepayId,
      state: 'NOTPAY',
      transactionId: null,
      refunds: new Map(),
    })
    return json({ prepay_id: prepayId })
  }

  #query(outTradeNo: string): DoubleAnswer {
    const trade = this.#trades.get(outTradeNo)
    return trade ? json(this.#transaction(outTradeNo, trade)) : refusal(404, 'ORDER_NOT_EXIST')
  }

  #close(outTradeNo: string): DoubleAnswer {
    const trade = this.#trades.get(outTradeNo)
    if (trade?.transactionId) return refusal(400, 'ORDERPAID')
    if (trade) trade.state = 'CLOSED'
    return { status: 204 }
  }

  #refund(outTradeNo: string, outRefundNo: string, amount: number): DoubleAnswer {
    const trade = this.#trades.get(outTradeNo)
    if (!trade?.transactionId) return refusal(404, 'RESOURCE_NOT_EXISTS')
    if (!trade.refunds.has(outRefundNo)) {
      const back = [...trade.refunds.values()].reduce((sum, refund) => sum + refund.amount, 0)
      if (back + amount > trade.total) return refusal(400, 'INVALID_REQUEST', '订单已全额退款')
      if (this.notEnough) return refusal(403, 'NOT_ENOUGH')
      trade.refunds.set(outRefundNo, { amount, status: 'PROCESSING' })
      trade.state = 'REFUND'
    }
    return json(this.#refundOf(outTradeNo, outRefundNo, trade))
  }

  #queryRefund(outRefundNo: string): DoubleAnswer {
    if (this.closedBooks.has(outRefundNo)) return refusal(403, 'NO_AUTH')
    const found = [...this.#trades].find(([, { refunds }]) => refunds.has(outRefundNo))
    if (!found) return refusal(404, 'RESOURCE_NOT_EXISTS')
    return json(this.#refundOf(found[0], outRefundNo, found[1]))
  }

  #transaction(outTradeNo: string, { state, total, transactionId }: Trade) {
    return {
      appid: 'wx-app',
      mchid: '1900000001',
      out_trade_no: outTradeNo,
      trade_state: state,
      ...(transactionId && {
        transaction_id: transactionId,
        amount: { total, payer_total: total, currency: 'CNY' },
      }),
    }
  }

  #refundOf(outTradeNo: string, outRefundNo: string, { total, transactionId, refunds }: Trade) {
    const refund = refunds.get(outRefundNo)
    return {
      mchid: '1900000001',
      out_trade_no: outTradeNo,
      transaction_id: transactionId,
      out_refund_no: outRefundNo,
      refund_id: `5030${outRefundNo}`,
      status: refund?.status,
      amount: { total, refund: refund?.amount, payer_total: total, payer_refund: refund?.amount },
    }
  }

  #news(event: string, resource: Record<string, unknown>): PaymentNews {
    return { id: randomUUID(), event, resource }
  }
}

const json = (value: object): DoubleAnswer => ({ status: 200, body: JSON.stringify(value) })
const refusal = (status: number, code: string, message = code): DoubleAnswer => {
  return { status, body: JSON.stringify({ code, message }) }
}
