import { toBeijing } from '../../domain/time'
import { type HttpAnswer, jsonObject, textField } from '../fetch-json'
import { GatewayUnavailable } from '../gateway-error'
import { paymentParameters } from './pay-sign'
import type {
  PaymentEvent,
  PaymentGateway,
  PaymentParameters,
  PrepayRequest,
  RefundRequest,
  RefundState,
  SignatureHeaders,
  Transaction,
} from './payment-gateway'
import { type MerchantIdentity, V3Client } from './v3-client'
import { type PlatformTrust, readNotification } from './v3-notification'
import { toRefundState, toTransaction } from './v3-resources'

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
      time_expire: toBeijing(request.expiresAt),
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
    throw unexpected(answer)
  }

  async close(outTradeNo: string): Promise<'closed' | 'paid'> {
    const path = `${this.#orderPath(outTradeNo)}/close`
    const answer = await this.#client.call('POST', path, { mchid: this.merchant.merchantId })
    if (answer.status === 204 || errorCode(answer) === 'ORDER_CLOSED') return 'closed'
    if (errorCode(answer) === 'ORDERPAID') return 'paid'
    throw unexpected(answer)
  }

  async refund(request: RefundRequest): Promise<RefundState> {
    const answer = await this.#client.call('POST', '/v3/refund/domestic/refunds', {
      out_trade_no: request.outTradeNo,
      out_refund_no: request.outRefundNo,
      reason: request.reason,
      notify_url: this.notifyUrl(),
      amount: { refund: request.amountFen, total: request.amountFen, currency: 'CNY' },
    })
    if (answer.status !== 200) throw unexpected(answer)
    return toRefundState(textField(jsonObject(SERVICE, answer), 'status'))
  }

  parseNotification(headers: SignatureHeaders, rawBody: string): PaymentEvent {
    return readNotification(headers, rawBody, this.trust)
  }

  #orderPath(outTradeNo: string): string {
    return `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}`
  }
}

function errorCode(answer: HttpAnswer): string | undefined {
  return answer.text === '' ? undefined : textField(jsonObject(SERVICE, answer), 'code')
}

function unexpected(answer: HttpAnswer): GatewayUnavailable {
  return new GatewayUnavailable(SERVICE, `status ${answer.status} ${errorCode(answer) ?? ''}`.trim())
}
