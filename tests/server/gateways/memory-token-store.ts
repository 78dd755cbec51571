import type { AccessToken, AccessTokenStore } from '../../../server/src/gateways/wechat/access-tokens'

/** The shared store of access tokens, in memory: what two gateways hold it share a token like two processes. */
export class MemoryTokenStore implements AccessTokenStore {
  readonly #tokens = new Map<string, AccessToken>()
  readonly #claimed = new Set<string>()

  async read(appId: string): Promise<AccessToken | null> {
    return this.#tokens.get(appId) ?? null
  }

  async claim(appId: string): Promise<boolean> {
    if (this.#claimed.has(appId)) return false
    this.#claimed.add(appId)
    return true
  }

  async write(appId: string, token: AccessToken): Promise<void> {
    this.#tokens.set(appId, token)
    this.#claimed.delete(appId)
  }

  async release(appId: string): Promise<void> {
    this.#claimed.delete(appId)
  }
}
