import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseUnavailable, judgeError, type UnavailableReason } from './unavailable'

/** What is tried while the database is not well; each throws as long as it fails. */
export interface Probe {
  read(): Promise<void>
  write(): Promise<void>
}

/** Waits between two probes, in milliseconds; the last one goes on. */
const PAUSES_MS = [0, 250, 500, 1_000]

/**
 * Whether the database of this process answers, and writes. Learns from what requests meet, and asks by itself only
 * while something is wrong: then nobody else has to wait to find out.
 */
export class Availability {
  #answeredAt = 0
  #trouble: Exclude<UnavailableReason, 'busy'> | null = null
  #stopped = false
  #watching = false
  readonly #leaving = new Set<(error: DatabaseUnavailable) => void>()
  /** Counts the times it was away: a connection from before is not to be trusted afterwards. */
  episode = 0

  constructor(
    private readonly probe: Probe,
    private readonly onChange: (trouble: Availability['trouble'], cause?: unknown) => void,
  ) {}

  /** What is wrong; null when all is well. */
  get trouble(): 'away' | 'full' | null {
    return this.#trouble
  }

  /** Throws at once while the database is away. */
  check(): void {
    if (this.#trouble === 'away') throw new DatabaseUnavailable('away')
  }

  /** Calls `leave` when the database turns out to be away; answers the function that takes this back. */
  whenAway(leave: (error: DatabaseUnavailable) => void): () => void {
    this.#leaving.add(leave)
    return () => this.#leaving.delete(leave)
  }

  /** It answered somebody. */
  answered(): void {
    this.#answeredAt = performance.now()
  }

  /**
   * It refused a connection or did not answer somebody who has waited since then (`performance.now()`). One that has
   * answered others meanwhile is slow, or lost that one alone.
   */
  lost(cause: unknown, since: number): void {
    if (this.#trouble === 'away' || this.#answeredAt > since) return
    this.episode += 1
    this.#turn('away', cause)
    for (const leave of this.#leaving) leave(new DatabaseUnavailable('away', cause))
    this.#leaving.clear()
  }

  /** It refused to write. */
  refusedWrite(cause: unknown): void {
    if (this.#trouble === null) this.#turn('full', cause)
  }

  /** Ends the watch that may be going on. */
  stop(): void {
    this.#stopped = true
  }

  #turn(trouble: Availability['trouble'], cause?: unknown): void {
    this.#trouble = trouble
    if (this.#stopped) return
    this.onChange(trouble, cause)
    if (trouble && !this.#watching) void this.#watch()
  }

  async #watch(): Promise<void> {
    this.#watching = true
    for (let round = 0; this.#trouble && !this.#stopped; round += 1) {
      await pause(PAUSES_MS[Math.min(round, PAUSES_MS.length - 1)], undefined, { ref: false })
      await this.#look()
    }
    this.#watching = false
  }

  async #look(): Promise<void> {
    try {
      await this.probe.read()
    } catch {
      return
    }
    const refused = await this.probe.write().then(
      () => null,
      (error: unknown) => error,
    )
    const judged = judgeError(refused)
    // Any other refusal, of a role that may make no table, say, tells nothing of the disk.
    const full = judged instanceof DatabaseUnavailable && judged.reason === 'full'
    if (!full && this.#trouble) this.#turn(null)
    else if (this.#trouble === 'away') this.#turn('full', refused)
  }
}
