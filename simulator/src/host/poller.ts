/** Milliseconds between two looks: soon after something happened, and otherwise. */
export const PACE = { eager: 1000, calm: 4000, eagerFor: 20_000 } as const

/** Looks again and again, one look at a time, faster for a while after `hurry`. */
export class Poller {
  private timer: ReturnType<typeof setTimeout> | undefined
  private looking = false
  private hurriedAt = Number.NEGATIVE_INFINITY

  /** `awake` says whether anybody is watching; `look` does not reject. */
  constructor(
    private readonly look: () => Promise<void>,
    private readonly awake: () => boolean,
  ) {}

  /** Looks at once, and often for the next while. */
  hurry(): void {
    this.hurriedAt = Date.now()
    void this.run()
  }

  async run(): Promise<void> {
    if (this.looking) return
    clearTimeout(this.timer)
    this.looking = true
    if (this.awake()) await this.look()
    this.looking = false
    const eager = Date.now() - this.hurriedAt < PACE.eagerFor
    this.timer = setTimeout(() => void this.run(), eager ? PACE.eager : PACE.calm)
  }
}
