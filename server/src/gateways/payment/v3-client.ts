import type { KeyObject } from 'node:crypto'
import {
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  isBrokenCircuitError,
} from 'cockatiel'
import {
  callService,
  GATEWAY_TIMEOUT_MS,
  GatewayUnavailable,
  type HttpAnswer,
  ranOutOfTime,
} from '../outside'
import { SignatureInvalid, SignatureProbe } from './payment-gateway'
import { checkSignature, newNonce, type PlatformTrust, signLines } from './v3'

/** What the log calls the platform. */
export const SERVICE = 'wechat-pay'

/** How the merchant signs its requests. */
export interface MerchantIdentity {
  merchantId: string
  /** Serial of the merchant's certificate. */
  serial: string
  privateKey: KeyObject
  /** https://api.mch.weixin.qq.com, or a stand-in's address in tests. */
  baseUrl: string
}

/** How long one call is waited for, and for how long nobody waits once that was in vain a few times; milliseconds. */
export interface Patience {
  timeoutMs: number
  pauseMs: number
}

const PATIENCE: Patience = { timeoutMs: GATEWAY_TIMEOUT_MS, pauseMs: 10_000 }
/** Calls in a row that may wait in vain before the next ones are spared. */
const IN_VAIN = 3

/** The answer only tested whether its signature is checked. */
class AnswerProbed extends GatewayUnavailable {}

/** Signed calls to WeChat Pay v3; every answer's own signature is checked before it counts. */
export class V3Client {
  readonly #breaker: CircuitBreakerPolicy

  constructor(
    private readonly merchant: MerchantIdentity,
    private readonly trust: PlatformTrust,
    private readonly patience = PATIENCE,
  ) {
    // What is answered at once, whatever it is, keeps nobody waiting.
    this.#breaker = circuitBreaker(handleWhen(ranOutOfTime), {
      halfOpenAfter: patience.pauseMs,
      breaker: new ConsecutiveBreaker(IN_VAIN),
    })
  }

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
      throw new GatewayUnavailable(SERVICE, 'a file on another host')
    const path = `${pathname}${search}`
    const headers = {
      'User-Agent': 'cert-exam-server',
      Authorization: this.#authorization('GET', path, ''),
      'Wechatpay-Serial': this.trust.serial,
    }
    return this.#send(`${origin}${path}`, { headers })
  }

  async #ask(method: 'GET' | 'POST', path: string, body?: object): Promise<HttpAnswer> {
    const text = body ? JSON.stringify(body) : ''
    const answer = await this.#send(`${this.merchant.baseUrl}${path}`, {
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

  /** A platform that answers nobody is spared for a while, and so is whoever would wait: a sweep has many orders to ask about. */
  async #send(url: string, init: RequestInit): Promise<HttpAnswer> {
    try {
      return await this.#breaker.execute(() => callService(SERVICE, url, init, this.patience.timeoutMs))
    } catch (error) {
      if (!isBrokenCircuitError(error)) throw error
      throw new GatewayUnavailable(SERVICE, 'has answered nobody, and is not asked for a while')
    }
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
      if (error instanceof SignatureProbe) throw new AnswerProbed(SERVICE, error.message)
      if (error instanceof SignatureInvalid) {
        throw new GatewayUnavailable(SERVICE, `status ${answer.status}: ${error.message}`)
      }
      throw error
    }
  }
}
