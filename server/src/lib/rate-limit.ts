/** How often something may be tried: `burst` at once, one more every `intervalMs`. */
export interface RateLimit {
  burst: number
  intervalMs: number
}

const REMEMBERED_KEYS = 20_000

/**
 * A token bucket for each key, in memory and in real time. Several processes count apart: that loosens a limit
 * by their number and needs no shared store.
 */
export class RateLimiter {
  readonly #buckets = new Map<string, { tokens: number; at: number }>()

  constructor(
    private readonly limit: RateLimit,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes one try; answers 0 when it is granted, else the seconds until the next one is. */
  take(key: string): number {
    const now = this.now()
    const before = this.#buckets.get(key) ?? { tokens: this.limit.burst, at: now }
    const tokens = Math.min(this.limit.burst, before.tokens + (now - before.at) / this.limit.intervalMs)
    const granted = tokens >= 1
    // Deleting first moves the key to the end: the map stays ordered by last use.
    this.#buckets.delete(key)
    this.#buckets.set(key, { tokens: granted ? tokens - 1 : tokens, at: now })
    if (this.#buckets.size > REMEMBERED_KEYS) this.#forgetOldest()
    return granted ? 0 : Math.ceil(((1 - tokens) * this.limit.intervalMs) / 1000)
  }

  #forgetOldest(): void {
    for (const key of this.#buckets.keys()) {
      this.#buckets.delete(key)
      return
    }
  }
}
