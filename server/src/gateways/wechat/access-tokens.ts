import { setTimeout as delay } from 'node:timers/promises'
import {
  callService,
  GATEWAY_TIMEOUT_MS,
  GatewayUnavailable,
  jsonObject,
  numberField,
  textField,
} from '../outside'
import { throwUnlessOk } from './errors'

/** A WeChat access token with its end. */
export interface AccessToken {
  value: string
  /** Milliseconds since 1970, real time; from then on it is not used any more. */
  goodUntil: number
}

/**
 * Where the processes of one operator share access tokens. Every call is one short statement: the store is never held
 * while WeChat is asked, which would block an embedded database's only connection.
 */
export interface AccessTokenStore {
  read(appId: string): Promise<AccessToken | null>
  /** Takes the right to ask for a new token for some seconds; false while another process has it. */
  claim(appId: string, seconds: number): Promise<boolean>
  /** Stores a new token and gives the right back. */
  write(appId: string, token: AccessToken): Promise<void>
  /** Gives the right back without a new token. */
  release(appId: string): Promise<void>
}

/** An account at WeChat, a mini-program or an official account. */
export interface WechatCredentials {
  appId: string
  secret: string
  /** https://api.weixin.qq.com, or a stand-in's address in tests. */
  baseUrl: string
}

/** A process that died while it asked loses its right after this time; longer than any answer takes. */
const CLAIM_SECONDS = GATEWAY_TIMEOUT_MS / 1000 + 2
const POLL_MS = 100
/** WeChat renews a token five minutes before its end (both then count); asked earlier, it answers the old one again. */
const EARLY_SECONDS = 300
/** WeChat forces a new token twenty times a day and not twice in half a minute. */
const FORCE_PAUSE_MS = 600_000

/**
 * One account's access token (`stable_token`), kept in memory, shared by all processes through a store and asked for by
 * one of them at a time. A token that WeChat has refused is replaced unless another process was faster.
 */
export class AccessTokens {
  #known: AccessToken | null = null
  #refused: string | null = null
  #pending: Promise<string> | null = null
  #forcedAt = Number.NEGATIVE_INFINITY

  /** @param now Real time in milliseconds. */
  constructor(
    private readonly service: string,
    private readonly credentials: WechatCredentials,
    private readonly store: AccessTokenStore,
    private readonly now: () => number,
  ) {}

  /** A token that is good; throws `GatewayUnavailable` or `GatewayBusy`. */
  async current(): Promise<string> {
    if (this.#usable(this.#known)) return this.#known.value
    this.#pending ??= this.#obtain().finally(() => {
      this.#pending = null
    })
    return this.#pending
  }

  /** A token in place of one that WeChat has refused; throws `GatewayUnavailable` or `GatewayBusy`. */
  async instead(refused: string): Promise<string> {
    if (this.#known === null || this.#known.value === refused) this.#refused = refused
    return this.current()
  }

  #usable(token: AccessToken | null): token is AccessToken {
    return token !== null && token.value !== this.#refused && this.now() < token.goodUntil
  }

  async #obtain(): Promise<string> {
    const { appId } = this.credentials
    const deadline = this.now() + 2 * CLAIM_SECONDS * 1000
    do {
      if (await this.#readShared()) break
      if (await this.store.claim(appId, CLAIM_SECONDS)) {
        await this.#renew()
        break
      }
      await delay(POLL_MS)
    } while (this.now() < deadline)
    if (!this.#known)
      throw new GatewayUnavailable(this.service, 'no access token: another process asks for it')
    return this.#known.value
  }

  async #readShared(): Promise<boolean> {
    const shared = await this.store.read(this.credentials.appId)
    this.#known = this.#usable(shared) ? shared : null
    return this.#known !== null
  }

  /** Asks WeChat, with the claim in hand; whoever had it before may have stored a token in between. */
  async #renew(): Promise<void> {
    const { appId } = this.credentials
    try {
      if (await this.#readShared()) return await this.store.release(appId)
      let token = await this.#ask(false)
      if (token.value === this.#refused) {
        if (this.now() < this.#forcedAt + FORCE_PAUSE_MS)
          throw new GatewayUnavailable(this.service, 'WeChat refuses the token it has just issued')
        this.#forcedAt = this.now()
        token = await this.#ask(true)
      }
      await this.store.write(appId, token)
      this.#known = token
    } catch (error) {
      await this.store.release(appId)
      throw error
    }
  }

  async #ask(force: boolean): Promise<AccessToken> {
    const { appId, secret, baseUrl } = this.credentials
    const answer = await callService(this.service, `${baseUrl}/cgi-bin/stable_token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ grant_type: 'client_credential', appid: appId, secret, force_refresh: force }),
    })
    const body = jsonObject(this.service, answer)
    const value = textField(body, 'access_token')
    throwUnlessOk(this.service, body, this.now())
    if (!value) throw new GatewayUnavailable(this.service, 'stable_token without a token')
    const seconds = Math.max(60, (numberField(body, 'expires_in') ?? 7200) - EARLY_SECONDS)
    return { value, goodUntil: this.now() + seconds * 1000 }
  }
}
