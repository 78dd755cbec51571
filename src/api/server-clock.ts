/** What `Date.now` gives: milliseconds since 1970 by the device. */
export type DeviceClock = () => number

/**
 * The backend's time. A device clock may be wrong by a day; every answer says when it was given,
 * and countdowns run against that..
 */
export class ServerClock {
  private offset = 0

  constructor(private readonly device: DeviceClock = Date.now) {}

  /** Takes over the instant of an answer. `serverTime` is RFC 3339; text that is no instant is ignored. */
  sync(serverTime: string | undefined): void {
    const instant = serverTime ? Date.parse(serverTime) : Number.NaN
    if (!Number.isNaN(instant)) this.offset = instant - this.device()
  }

  /** Milliseconds since 1970 by the backend. */
  now(): number {
    return this.device() + this.offset
  }
}
