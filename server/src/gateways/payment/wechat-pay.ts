import { createHash, type KeyObject } from 'node:crypto'
import { toBeijing } from '../../lib/time'
import { callService, GatewayUnavailable, type HttpAnswer, jsonObject, textField } from '../outside'
import { readBill } from './bill'
import {
  type BillLine,
  type PaymentEvent,
  type PaymentGateway,
  type PaymentParameters,
  type PrepayRequest,
  type Refund,
  type RefundRefusal,
  type RefundRequest,
  type SignatureHeaders,
  SignatureInvalid,
  SignatureProbe,
  type Transaction,
} from './payment-gateway'
import { toRefund, toTransaction } from './records'
import {
  checkSignature,
  newNonce,
  type PlatformTrust,
  paymentParameters,
  readNotification,
  signLines,
} from './v3'

/** How the merchant signs its requests. */
interface MerchantIdentity {
  merchantId: string
  /** Serial of the merchant's certificate. */
  serial: string
  privateKey: KeyObject
  /** https://api.mch.weixin.qq.com, or a stand-in's address in tests. */
  baseUrl: string
}

/** The answer only tested whether its signature is checked. */
class AnswerProbed extends GatewayUnavailable {}

/** Signed calls to WeChat Pay v3; every answer's own signature is checked before it counts. */
class V3Client {
  constructor(
    private readonly merchant: MerchantIdentity,
    private readonly trust: PlatformTrust,
  ) {}

  /**
   * One call; the path includes its query. Every one may be made twice, since it names the order's or the refund's own
   * number, and is, when the first answer only tests whether signatures are checked.
   */
  async call(method: 'GET' | 'POST', path: string, body?: object): Promise<HttpAnswer> {
    try {
      return await this.#ask(method, path, body)
    } catch (error) {
      if (!(error instanceof AnswerProbed)) throw error
      return this.#ask(method, path, body)
    }
  }

  /** Fetches a file that a signed answer has named; the file has no signature of its own, but the answer's hash. */
  async download(url: string): Promise<HttpAnswer> {
    const { origin, pathname, search } = new URL(url, this.merchant.baseUrl)
    if (origin !== new URL(this.merchant.baseUrl).origin)
      throw new GatewayUnavailable('wechat-pay', 'a file on another host')
    const path = `${pathname}${search}`
    const headers = {
      'User-Agent': 'cert-exam-server',
      Authorization: this.#authorization('GET', path, ''),
      'Wechatpay-Serial': this.trust.serial,
    }
    return callService('wechat-pay', `${origin}${path}`, { headers })
  }

  async #ask(method: 'GET' | 'POST', path: string, body?: object): Promise<HttpAnswer> {
    const text = body ? JSON.stringify(body) : ''
    const answer = await callService('wechat-pay', `${this.merchant.baseUrl}${path}`, {
      method,
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        'User-Agent': 'cert-exam-server',
        Authorization: this.#authorization(method, path, text),
        'Wechatpay-Serial': this.trust.serial,
      },
      ...(body ? { body: text } : {}),
    })
    this.#check(answer)
    return answer
  }

  #authorization(method: string, path: string, body: string): string {
    const timestamp = String(Math.floor(this.trust.now() / 1000))
    const nonce = newNonce()
    const signature = signLines([method, path, timestamp, nonce, body], this.merchant.privateKey)
    const fields = {
      mchid: this.merchant.merchantId,
      nonce_str: nonce,
      timestamp,
      serial_no: this.merchant.serial,
      signature,
    }
    const parts = Object.entries(fields).map(([name, value]) => `${name}="${value}"`)
    return `WECHATPAY2-SHA256-RSA2048 ${parts.join(',')}`
  }

  #check(answer: HttpAnswer): void {
    const header = (name: string) => answer.headers.get(`Wechatpay-${name}`) ?? ''
    try {
      checkSignature(
        {
          timestamp: header('Timestamp'),
          nonce: header('Nonce'),
          signature: header('Signature'),
          serial: header('Serial'),
        },
        answer.text,
        this.trust,
      )
    } catch (error) {
      if (error instanceof SignatureProbe) throw new AnswerProbed('wechat-pay', error.message)
      if (error instanceof SignatureInvalid) {
        throw new GatewayUnavailable('wechat-pay', `status ${answer.status}: ${error.message}`)
      }
      throw error
    }
  }
}

const SERVICE = 'wechat-pay'

/** WeChat Pay v3 for mini-programs (JSAPI orders). */
export class WechatPayGateway implements PaymentGateway {
  readonly #client: V3Client

  /** @param notifyUrl Public https address of this backend's payment callback. */
  constructor(
    private readonly merchant: MerchantIdentity,
    private readonly trust: PlatformTrust,
    private readonly notifyUrl: () => string,
  ) {
    this.#client = new V3Client(merchant, trust)
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
    if (!isRefusal(answer)) throw unexpected(answer)
    const code = errorCode(answer) ?? String(answer.status)
    return { state: code === 'NOT_ENOUGH' ? 'NOT_ENOUGH' : 'REFUSED', code }
  }

  async queryRefund(outRefundNo: string): Promise<Refund | null> {
    const path = `/v3/refund/domestic/refunds/${encodeURIComponent(outRefundNo)}`
    const answer = await this.#client.call('GET', path)
    if (answer.status === 200) return toRefund(jsonObject(SERVICE, answer))
    if (errorCode(answer) === 'RESOURCE_NOT_EXISTS') return null
    throw unexpected(answer)
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

function unexpected(answer: HttpAnswer): GatewayUnavailable {
  return new GatewayUnavailable(SERVICE, `status ${answer.status} ${errorCode(answer) ?? ''}`.trim())
}
