import { createHash } from 'node:crypto'
import { CodeRefused, GatewayUnavailable, objectField, textField } from '../outside'
import { errorCode, wechatCause } from './access-tokens'
import type { WechatClient } from './client'

/** What the openids of demo people begin with at the stand-in official account; the person's name follows. */
export const STANDIN_FOLLOWER = 'standin-oa-'

/** What the unionids of demo people begin with, at every stand-in of WeChat; the person's name follows. */
export const STANDIN_UNIONID = 'standin-union-'

/** Who signs in, as WeChat knows them. */
interface WechatIdentity {
  openid: string
  unionid: string | null
}

/** What the backend asks of WeChat itself. Both throw `CodeRefused` for an unknown or used code. */
export interface WechatGateway {
  /** Turns a wx.login code into the person's openid. */
  identify(loginCode: string): Promise<WechatIdentity>
  /** Turns a getPhoneNumber code into the verified mainland phone number, 11 digits. */
  phoneNumber(phoneCode: string): Promise<string>
}

/** 40029 unknown code, 40163 used code. */
const CODE_ERRORS = new Set([40029, 40163])

/** WeChat over HTTPS: code2session and getuserphonenumber. */
export class WechatHttpGateway implements WechatGateway {
  constructor(private readonly client: WechatClient) {}

  async identify(loginCode: string): Promise<WechatIdentity> {
    const answer = await this.client.codeToSession(loginCode)
    this.#refuse(answer)
    const openid = textField(answer, 'openid')
    if (!openid) throw new GatewayUnavailable(this.client.service, 'code2session without openid')
    return { openid, unionid: textField(answer, 'unionid') ?? null }
  }

  async phoneNumber(phoneCode: string): Promise<string> {
    const answer = await this.client.call('/wxa/business/getuserphonenumber', {}, { code: phoneCode })
    this.#refuse(answer)
    const phone = textField(objectField(answer, 'phone_info'), 'purePhoneNumber')
    if (!phone) throw new GatewayUnavailable(this.client.service, 'getuserphonenumber without a number')
    return phone
  }

  #refuse(answer: Record<string, unknown>): void {
    const code = errorCode(answer)
    if (CODE_ERRORS.has(code)) throw new CodeRefused(this.client.service)
    if (code !== 0) throw new GatewayUnavailable(this.client.service, wechatCause(answer))
  }
}

const REMEMBERED_CODES = 10_000

/**
 * WeChat for development: every code counts once, codes that start with `invalid` never. What follows the last
 * colon is the openid (or the phone number), so that one person can sign in again.
 */
export class WechatStandin implements WechatGateway {
  readonly #used = new Set<string>()

  async identify(loginCode: string): Promise<WechatIdentity> {
    this.#use(`login ${loginCode}`, loginCode)
    const person = afterColon(loginCode) ?? digest(loginCode).slice(0, 22)
    return { openid: `standin-${person}`, unionid: `${STANDIN_UNIONID}${person}` }
  }

  async phoneNumber(phoneCode: string): Promise<string> {
    this.#use(`phone ${phoneCode}`, phoneCode)
    const carried = afterColon(phoneCode)
    if (carried && /^1\d{10}$/.test(carried)) return carried
    return `138000${String(Number.parseInt(digest(phoneCode).slice(0, 8), 16) % 100_000).padStart(5, '0')}`
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
