/** How long requests and timers of a mini-program go on after it went to the background, in ms. */
const GRACE_MS = 5000

type Timer = ReturnType<typeof setTimeout>

/** Starts a timer, as setTimeout and setInterval do. */
type Start = (action: () => void, ms?: number) => Timer

/**
 * A mini-program in the background: after five seconds its requests are interrupted and its timers stand still; what
 * was due meanwhile is done when it shows again.
 */
export class Sleep {
  private behind = false
  private asleep = false
  private falling: Timer | undefined
  private readonly requests = new Set<AbortController>()
  private readonly due = new Map<Timer, () => void>()

  /** The mini-program went to the background. */
  hidden(): void {
    clearTimeout(this.falling)
    this.behind = true
    this.falling = setTimeout(() => this.fall(), GRACE_MS)
  }

  /** The five seconds are over; nothing happens to a mini-program in front. */
  fall(): void {
    if (!this.behind) return
    clearTimeout(this.falling)
    this.asleep = true
    for (const request of this.requests) request.abort('interrupted')
  }

  /** The mini-program shows again. */
  wake(): void {
    clearTimeout(this.falling)
    this.behind = false
    this.asleep = false
    // Until it runs it can be cleared, and the app may go to sleep again before.
    for (const [timer, action] of this.due)
      setTimeout(() => !this.asleep && this.due.delete(timer) && action())
  }

  /** Runs a request that can be interrupted. */
  async during<T>(request: AbortController, run: () => Promise<T>): Promise<T> {
    if (this.asleep) request.abort('interrupted')
    this.requests.add(request)
    try {
      return await run()
    } finally {
      this.requests.delete(request)
    }
  }

  /** Timers as the mini-program has them; `start` and `repeat` are the real ones. */
  timers(start: Start = setTimeout, repeat: Start = setInterval) {
    const sleeping =
      (begin: Start): Start =>
      (action, ms) => {
        const timer = begin(() => (this.asleep ? this.due.set(timer, action) : action()), ms)
        return timer
      }
    const clear = (timer: Timer) => {
      this.due.delete(timer)
      clearTimeout(timer)
    }
    return {
      setTimeout: sleeping(start),
      setInterval: sleeping(repeat),
      clearTimeout: clear,
      // One list of timers, as the standard has it.
      clearInterval: clear,
    }
  }
}
