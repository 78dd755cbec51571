import { createHash } from 'node:crypto'
import { CodeRefused } from '../gateway-error'
import { STANDIN_UNIONID } from './standin-ids'
import type { WechatGateway, WechatIdentity } from './wechat-gateway'

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
