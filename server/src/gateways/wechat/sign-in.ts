import { createHash } from 'node:crypto'
import {
  CodeRefused,
  GatewayUnavailable,
  numberField,
  objectField,
  PersonRefused,
  textField,
} from '../outside'
import type { WechatClient } from './client'
import { errorCode, throwUnlessOk, wechatCause } from './errors'

/** What the openids of demo people begin with at the stand-in official account; the person's name follows. */
export const STANDIN_FOLLOWER = 'standin-oa-'

/** What the unionids of demo people begin with, at every stand-in of WeChat; the person's name follows. */
export const STANDIN_UNIONID = 'standin-union-'

/** Who signs in, as WeChat knows them. */
interface WechatIdentity {
  openid: string
  unionid: string | null
}

/** A phone number that WeChat has verified, of any country. */
export interface VerifiedPhone {
  /** Digits without `+`, such as 86. */
  countryCode: string
  /** Digits without the country code. */
  number: string
}

/**
 * What the backend asks of WeChat itself. Both throw `CodeRefused` for an unknown or used code, and `GatewayBusy` or
 * `GatewayUnavailable`.
 */
export interface WechatGateway {
  /** Turns a wx.login code into the person's openid; throws `PersonRefused` for somebody whom WeChat keeps out. */
  identify(loginCode: string): Promise<WechatIdentity>
  /** Turns a getPhoneNumber code into the verified phone number. */
  phoneNumber(phoneCode: string): Promise<VerifiedPhone>
}

/** 40029 unknown code, 40163 used code. */
const CODE_ERRORS = new Set([40029, 40163])
/** "高风险等级用户，小程序登录拦截": the person's own account is at risk, whichever mini-program they open. */
const PERSON_BLOCKED = 40226

/** WeChat over HTTPS: code2session and getuserphonenumber. */
export class WechatHttpGateway implements WechatGateway {
  constructor(private readonly client: WechatClient) {}

  async identify(loginCode: string): Promise<WechatIdentity> {
    const answer = await this.client.codeToSession(loginCode)
    if (errorCode(answer) === PERSON_BLOCKED)
      throw new PersonRefused(this.client.service, wechatCause(answer))
    this.#refuse(answer)
    const openid = textField(answer, 'openid')
    if (!openid) throw new GatewayUnavailable(this.client.service, 'code2session without openid')
    return { openid, unionid: textField(answer, 'unionid') ?? null }
  }

  async phoneNumber(phoneCode: string): Promise<VerifiedPhone> {
    const answer = await this.client.call('/wxa/business/getuserphonenumber', {}, { code: phoneCode })
    this.#refuse(answer)
    const phone = objectField(answer, 'phone_info')
    const number = textField(phone, 'purePhoneNumber')
    // Documented as a text; the example beside it shows a number.
    const countryCode = textField(phone, 'countryCode') ?? numberField(phone, 'countryCode')?.toString()
    if (!number || !countryCode)
      throw new GatewayUnavailable(this.client.service, 'getuserphonenumber without a number and its country')
    return { countryCode, number }
  }

  #refuse(answer: Record<string, unknown>): void {
    const code = errorCode(answer)
    if (CODE_ERRORS.has(code)) throw new CodeRefused(this.client.service)
    throwUnlessOk(this.client.service, answer, this.client.now())
  }
}

const REMEMBERED_CODES = 10_000

/**
 * WeChat for development: every code counts once, codes that start with `invalid` never, and those that start with
 * `blocked` are of somebody whom WeChat keeps out. What follows the last colon is the openid, or the phone number
 * (`852-61234567` with its country code), so that one person can sign in again.
 */
export class WechatStandin implements WechatGateway {
  readonly #used = new Set<string>()

  async identify(loginCode: string): Promise<WechatIdentity> {
    if (loginCode.startsWith('blocked')) throw new PersonRefused('wechat', 'blocked')
    this.#use(`login ${loginCode}`, loginCode)
    const person = afterColon(loginCode) ?? digest(loginCode).slice(0, 22)
    return { openid: `standin-${person}`, unionid: `${STANDIN_UNIONID}${person}` }
  }

  async phoneNumber(phoneCode: string): Promise<VerifiedPhone> {
    this.#use(`phone ${phoneCode}`, phoneCode)
    const [, countryCode = '86', carried] =
      /^(?:(\d{1,3})-)?(\d{5,14})$/.exec(afterColon(phoneCode) ?? '') ?? []
    if (carried) return { countryCode, number: carried }
    const made = Number.parseInt(digest(phoneCode).slice(0, 8), 16) % 100_000
    return { countryCode, number: `138000${String(made).padStart(5, '0')}` }
  }

  #use(key: string, code: string): void {
    if (code.startsWith('invalid') || this.#used.has(key)) throw new CodeRefused('wechat')
    this.#used.add(key)
    if (this.#used.size > REMEMBERED_CODES) {
      for (const oldest of this.#used) {
        this.#used.delete(oldest)
        break
      }
    }
  }
}

function afterColon(code: string): string | undefined {
  const colon = code.lastIndexOf(':')
  return colon >= 0 && colon < code.length - 1 ? code.slice(colon + 1) : undefined
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
