import { callService, jsonObject, numberField, objectField, textField } from '../fetch-json'
import { CodeRefused, GatewayUnavailable } from '../gateway-error'
import type { WechatGateway, WechatIdentity } from './wechat-gateway'

const SERVICE = 'wechat'
/** 40029 unknown code, 40163 used code. */
const CODE_ERRORS = new Set([40029, 40163])
/** 40001 wrong, 40014 malformed, 42001 expired access token. */
const TOKEN_ERRORS = new Set([40001, 40014, 42001])

/** The operator's mini-program at WeChat. */
export interface WechatCredentials {
  appId: string
  secret: string
  /** https://api.weixin.qq.com, or a stand-in's address in tests. */
  baseUrl: string
}

/** WeChat over HTTPS: code2session, stable_token and getuserphonenumber. */
export class WechatHttpGateway implements WechatGateway {
  #token: { value: string; goodUntil: number } | undefined

  constructor(private readonly credentials: WechatCredentials) {}

  async identify(loginCode: string): Promise<WechatIdentity> {
    const query = new URLSearchParams({
      appid: this.credentials.appId,
      secret: this.credentials.secret,
      js_code: loginCode,
      grant_type: 'authorization_code',
    })
    const answer = await this.#call(`/sns/jscode2session?${query}`)
    this.#refuse(answer)
    const openid = textField(answer, 'openid')
    if (!openid) throw new GatewayUnavailable(SERVICE, 'code2session without openid')
    return { openid, unionid: textField(answer, 'unionid') ?? null }
  }

  async phoneNumber(phoneCode: string): Promise<string> {
    let answer = await this.#askPhone(phoneCode)
    if (TOKEN_ERRORS.has(numberField(answer, 'errcode') ?? 0)) {
      this.#token = undefined
      answer = await this.#askPhone(phoneCode)
    }
    this.#refuse(answer)
    const phone = textField(objectField(answer, 'phone_info'), 'purePhoneNumber')
    if (!phone) throw new GatewayUnavailable(SERVICE, 'getuserphonenumber without a number')
    return phone
  }

  async #askPhone(code: string): Promise<Record<string, unknown>> {
    const token = await this.#accessToken()
    return this.#call(`/wxa/business/getuserphonenumber?access_token=${encodeURIComponent(token)}`, { code })
  }

  async #accessToken(): Promise<string> {
    if (this.#token && Date.now() < this.#token.goodUntil) return this.#token.value
    const { appId, secret } = this.credentials
    const body = { grant_type: 'client_credential', appid: appId, secret }
    const answer = await this.#call('/cgi-bin/stable_token', body)
    const value = textField(answer, 'access_token')
    if (!value) throw new GatewayUnavailable(SERVICE, `stable_token error ${numberField(answer, 'errcode')}`)
    // Renewed five minutes early, so that a token never ends between the check and its use.
    const seconds = Math.max(60, (numberField(answer, 'expires_in') ?? 7200) - 300)
    this.#token = { value, goodUntil: Date.now() + seconds * 1000 }
    return value
  }

  async #call(path: string, body?: object): Promise<Record<string, unknown>> {
    const init = body
      ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
      : {}
    return jsonObject(SERVICE, await callService(SERVICE, `${this.credentials.baseUrl}${path}`, init))
  }

  #refuse(answer: Record<string, unknown>): void {
    const code = numberField(answer, 'errcode') ?? 0
    if (CODE_ERRORS.has(code)) throw new CodeRefused(SERVICE)
    if (code !== 0) throw new GatewayUnavailable(SERVICE, `errcode ${code}`)
  }
}
