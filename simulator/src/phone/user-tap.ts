/**
 * Whether code of the mini-program runs inside a tap, or inside the callback of a payment or a dialog: some APIs
 * answer only there, once. A promise's `then` and code after an `await` do not count, as on iPhones.
 */
export class UserTap {
  /** The APIs that this tap was used for; null outside of one. */
  private used: Set<string> | null = null

  get active(): boolean {
    return this.used !== null
  }

  /** Runs what the tap brings about. */
  during<T>(run: () => T): T {
    const outer = this.used
    this.used = new Set()
    try {
      return run()
    } finally {
      this.used = outer
    }
  }

  /** Whether the tap allows this API now; it allows each once. */
  take(api: string): boolean {
    if (!this.used || this.used.has(api)) return false
    this.used.add(api)
    return true
  }
}
