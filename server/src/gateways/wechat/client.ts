import { callService, GatewayBusy, GatewayUnavailable, jsonObject } from '../outside'
import { type AccessTokenStore, AccessTokens, type WechatCredentials } from './access-tokens'
import { refusesToken } from './errors'

const TOO_MANY_REQUESTS = 429
const PAUSE_SECONDS = 60

/** Calls to WeChat on behalf of one account. */
export class WechatClient {
  readonly #tokens: AccessTokens

  constructor(
    readonly service: string,
    private readonly credentials: WechatCredentials,
    store: AccessTokenStore,
    /** Real time in milliseconds. */
    readonly now: () => number,
  ) {
    this.#tokens = new AccessTokens(service, credentials, store, now)
  }

  get appId(): string {
    return this.credentials.appId
  }

  /**
   * A call with the account's access token: a POST with a body, else a GET. One that WeChat refuses for its token is
   * repeated once with another. The answer may carry an error code; no answer is a `GatewayUnavailable`.
   */
  async call(path: string, query: Record<string, string>, body?: object): Promise<Record<string, unknown>> {
    const token = await this.#tokens.current()
    const answer = await this.ask(path, { access_token: token, ...query }, body)
    if (!refusesToken(answer)) return answer
    const other = await this.#tokens.instead(token)
    return this.ask(path, { access_token: other, ...query }, body)
  }

  /** A call that carries its own secret. */
  async ask(path: string, query: Record<string, string>, body?: object): Promise<Record<string, unknown>> {
    const url = `${this.credentials.baseUrl}${path}?${new URLSearchParams(query)}`
    const init = body
      ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
      : {}
    const answer = await callService(this.service, url, init)
    if (answer.status === TOO_MANY_REQUESTS) throw new GatewayBusy(this.service, PAUSE_SECONDS, 'status 429')
    if (answer.status >= 500) throw new GatewayUnavailable(this.service, `status ${answer.status}`)
    return jsonObject(this.service, answer)
  }

  /** Signs in with the account's secret. */
  async codeToSession(loginCode: string): Promise<Record<string, unknown>> {
    const { appId, secret } = this.credentials
    const query = { appid: appId, secret, js_code: loginCode, grant_type: 'authorization_code' }
    return this.ask('/sns/jscode2session', query)
  }
}
