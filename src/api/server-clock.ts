import type { KeyValueStore } from './key-value-store'

/** What `Date.now` gives: milliseconds since 1970 by the device. */
export type DeviceClock = () => number

/** How far the device is off, and the latest instant known of the backend; both in milliseconds. */
interface Heard {
  offset: number
  at: number
}

const KEY = 'clock'
/** What an answer's way and a clock's drift may amount to. */
const TOLERANCE_MS = 60_000
const DAY_MS = 86_400_000

/**
 * The backend's time. A device clock may be wrong by a day; every answer says when it was given, and countdowns run
 * against that. How far the device is off is kept there beside the answers, for a start without network.
 */
export class ServerClock {
  private heard: Heard | null

  constructor(
    private readonly device: DeviceClock = Date.now,
    private readonly storage?: KeyValueStore,
  ) {
    this.heard = heardFrom(storage?.get(KEY))
  }

  /**
   * Takes over the instant of an answer. `serverTime` is RFC 3339; text that is no instant is ignored. `came` is when it came,
   * by the device; a time that is to come or more than a day ago is not believed.
   */
  sync(serverTime: string | undefined, came = this.device()): void {
    const at = serverTime ? Date.parse(serverTime) : Number.NaN
    const ago = this.device() - came
    if (Number.isNaN(at) || !(ago >= 0 && ago < DAY_MS)) return
    const before = this.heard
    this.heard = { offset: at - came, at }
    const changed = !before || Math.abs(before.offset - this.heard.offset) > 1000
    if (changed || at - before.at > TOLERANCE_MS) this.storage?.set(KEY, this.heard)
  }

  /**
   * Whether `now` is more than the device's word: the backend was heard of, and the device has not been set back since.
   * Where it is not, nothing may be counted down or called past.
   */
  get known(): boolean {
    return this.heard !== null && this.now() > this.heard.at - TOLERANCE_MS
  }

  /** Milliseconds since 1970 by the backend; by the device as long as the backend was never heard of. */
  now(): number {
    return this.device() + (this.heard?.offset ?? 0)
  }

  /** The same where it is known, else null. */
  get knownNow(): number | null {
    return this.known ? this.now() : null
  }
}

function heardFrom(stored: unknown): Heard | null {
  if (typeof stored !== 'object' || stored === null || !('offset' in stored) || !('at' in stored)) return null
  const { offset, at } = stored
  return typeof offset === 'number' && typeof at === 'number' ? { offset, at } : null
}
