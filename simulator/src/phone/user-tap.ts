/**
 * Whether code of the mini-program runs inside a tap, or inside the callback of a payment or a dialog: some APIs
 * answer only there. A promise's `then` and code after an `await` do not count, as on iPhones.
 */
export class UserTap {
  private depth = 0

  get active(): boolean {
    return this.depth > 0
  }

  /** Runs what the tap brings about. */
  during<T>(run: () => T): T {
    this.depth += 1
    try {
      return run()
    } finally {
      this.depth -= 1
    }
  }
}
