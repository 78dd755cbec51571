import type { KeyObject } from 'node:crypto'
import { callService, type HttpAnswer } from '../fetch-json'
import { GatewayUnavailable } from '../gateway-error'
import { SignatureInvalid } from './payment-gateway'
import { newNonce, signLines } from './v3-crypto'
import { checkSignature, type PlatformTrust } from './v3-notification'

/** How the merchant signs its requests. */
export interface MerchantIdentity {
  merchantId: string
  /** Serial of the merchant's certificate. */
  serial: string
  privateKey: KeyObject
  /** https://api.mch.weixin.qq.com, or a stand-in's address in tests. */
  baseUrl: string
}

/** Signed calls to WeChat Pay v3; every answer's own signature is checked before it counts. */
export class V3Client {
  constructor(
    private readonly merchant: MerchantIdentity,
    private readonly trust: PlatformTrust,
  ) {}

  /** One call; the path includes its query. */
  async call(method: 'GET' | 'POST', path: string, body?: object): Promise<HttpAnswer> {
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
      if (error instanceof SignatureInvalid) {
        throw new GatewayUnavailable('wechat-pay', `status ${answer.status}: ${error.message}`)
      }
      throw error
    }
  }
}
