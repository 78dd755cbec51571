import { createHash } from 'node:crypto'
import { toBeijing } from '../../lib/time'
import { GatewayUnavailable, type HttpAnswer, jsonObject, textField } from '../outside'
import { readBill } from './bill'
import type {
  BillLine,
  PaymentEvent,
  PaymentGateway,
  PaymentParameters,
  PrepayRequest,
  Refund,
  RefundRefusal,
  RefundRequest,
  SignatureHeaders,
  Transaction,
} from './payment-gateway'
import { toRefund, toTransaction } from './records'
import { type PlatformTrust, paymentParameters, readNotification } from './v3'
import { type MerchantIdentity, type Patience, SERVICE, V3Client } from './v3-client'

/** WeChat Pay v3 for mini-programs (JSAPI orders). */
export class WechatPayGateway implements PaymentGateway {
  readonly #client: V3Client

  /** @param notifyUrl Public https address of this backend's payment callback. */
  constructor(
    private readonly merchant: MerchantIdentity,
    private readonly trust: PlatformTrust,
    private readonly notifyUrl: () => string,
    patience?: Patience,
  ) {
    this.#client = new V3Client(merchant, trust, patience)
  }

  async prepay(request: PrepayRequest): Promise<PaymentParameters> {
    const answer = await this.#client.call('POST', '/v3/pay/transactions/jsapi', {
      appid: this.trust.appId,
      mchid: this.merchant.merchantId,
      description: request.description,
      out_trade_no: request.outTradeNo,
      time_expire: wholeSeconds(request.expiresAt),
      notify_url: this.notifyUrl(),
      amount: { total: request.amountFen, currency: 'CNY' },
      payer: { openid: request.openid },
    })
    const prepayId = answer.status === 200 && textField(jsonObject(SERVICE, answer), 'prepay_id')
    if (!prepayId) throw unexpected(answer)
    return paymentParameters(this.trust.appId, prepayId, this.merchant.privateKey, this.trust.now())
  }

  async query(outTradeNo: string): Promise<Transaction | null> {
    const path = `${this.#orderPath(outTradeNo)}?mchid=${encodeURIComponent(this.merchant.merchantId)}`
    const answer = await this.#client.call('GET', path)
    if (answer.status === 200) return toTransaction(jsonObject(SERVICE, answer))
    if (errorCode(answer) === 'ORDER_NOT_EXIST' || errorCode(answer) === 'ORDERNOTEXIST') return null
    if (isRefusal(answer)) return { outTradeNo, state: 'UNKNOWN', transactionId: null, amountFen: null }
    throw unexpected(answer)
  }

  async close(outTradeNo: string): Promise<'closed' | 'paid' | 'refused'> {
    const path = `${this.#orderPath(outTradeNo)}/close`
    const answer = await this.#client.call('POST', path, { mchid: this.merchant.merchantId })
    const code = errorCode(answer)
    if (answer.status === 204 || code === 'ORDER_CLOSED' || code === 'ORDER_NOT_EXIST') return 'closed'
    if (code === 'ORDERPAID') return 'paid'
    if (isRefusal(answer)) return 'refused'
    throw unexpected(answer)
  }

  async refund(request: RefundRequest): Promise<Refund | RefundRefusal> {
    const { outTradeNo, outRefundNo, amountFen, reason } = request
    const asked = {
      out_trade_no: outTradeNo,
      out_refund_no: outRefundNo,
      amount: { refund: amountFen, total: amountFen, currency: 'CNY' },
    }
    const answer = await this.#client.call('POST', '/v3/refund/domestic/refunds', {
      ...asked,
      reason,
      notify_url: this.notifyUrl(),
    })
    if (answer.status === 200) return toRefund({ ...asked, ...jsonObject(SERVICE, answer) })
    return refusalOf(answer)
  }

  async queryRefund(outRefundNo: string): Promise<Refund | RefundRefusal | null> {
    const path = `/v3/refund/domestic/refunds/${encodeURIComponent(outRefundNo)}`
    const answer = await this.#client.call('GET', path)
    if (answer.status === 200) return toRefund(jsonObject(SERVICE, answer))
    if (errorCode(answer) === 'RESOURCE_NOT_EXISTS') return null
    return refusalOf(answer)
  }

  async bill(date: string): Promise<BillLine[] | null> {
    const answer = await this.#client.call('GET', `/v3/bill/tradebill?bill_date=${date}&bill_type=ALL`)
    if (errorCode(answer) === 'NO_STATEMENT_EXIST') return []
    if (errorCode(answer) === 'STATEMENT_CREATING') return null
    const told = answer.status === 200 ? jsonObject(SERVICE, answer) : {}
    const [url, hash] = [textField(told, 'download_url'), textField(told, 'hash_value')]
    if (!url || !hash || !URL.canParse(url)) throw unexpected(answer)
    const file = await this.#client.download(url)
    if (file.status !== 200) throw unexpected({ ...file, text: '' })
    // Reading a text takes its byte order mark away, which the hash is made with.
    const texts = [file.text, `\ufeff${file.text}`]
    const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
    if (!texts.some((text) => sha1(text) === hash.toLowerCase()))
      throw new GatewayUnavailable(SERVICE, 'a bill that does not fit its hash')
    return readBill(file.text)
  }

  parseNotification(headers: SignatureHeaders, rawBody: string): PaymentEvent {
    return readNotification(headers, rawBody, this.trust)
  }

  #orderPath(outTradeNo: string): string {
    return `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}`
  }
}

/** `yyyy-MM-DDTHH:mm:ss+08:00`, the only form documented for `time_expire`; a part of a second is dropped. */
function wholeSeconds(instant: Date): string {
  return toBeijing(new Date(Math.floor(instant.getTime() / 1000) * 1000))
}

function errorCode(answer: HttpAnswer): string | undefined {
  return answer.text === '' ? undefined : textField(jsonObject(SERVICE, answer), 'code')
}

/** A word on the matter itself; what is about our signature, too many calls or an outage may be another the next time. */
function isRefusal({ status }: HttpAnswer): boolean {
  return status === 400 || status === 403 || status === 404
}

/** A word about a refund that is no; throws where the next one may be another. */
function refusalOf(answer: HttpAnswer): RefundRefusal {
  if (!isRefusal(answer)) throw unexpected(answer)
  const code = errorCode(answer) ?? String(answer.status)
  return { state: code === 'NOT_ENOUGH' ? 'NOT_ENOUGH' : 'REFUSED', code }
}

function unexpected(answer: HttpAnswer): GatewayUnavailable {
  return new GatewayUnavailable(SERVICE, `status ${answer.status} ${errorCode(answer) ?? ''}`.trim())
}
