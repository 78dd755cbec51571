/** Where "now" comes from; handed to everything that judges a date, so that it can be moved in a demo or a test. */
export interface Clock {
  now(): Date
}

/** The machine's own time. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that was moved by some milliseconds and keeps ticking. */
export class DemoClock implements Clock {
  constructor(private offset = 0) {}

  now(): Date {
    return new Date(Date.now() + this.offset)
  }

  /** True while the clock differs from the real time. */
  get moved(): boolean {
    return this.offset !== 0
  }

  /** Milliseconds added to the real time. */
  get offsetMs(): number {
    return this.offset
  }

  /** Jumps to an instant, or back to the real time with null. */
  moveTo(instant: Date | null): void {
    this.offset = instant ? instant.getTime() - Date.now() : 0
  }

  /** Takes up an offset stored earlier. */
  restore(offsetMs: number): void {
    this.offset = offsetMs
  }
}
