import { isSettled } from '../api/failure'
import type { KeyValueStore } from '../api/key-value-store'
import type { Push } from '../platform/arrival'
import type { InboxStore } from './inbox-store'

const KEY = 'tapped-pushes'

/**
 * Tells the backend which push opened the app, once for each, so that its message shows as read and as opened. What
 * got no answer waits on the device; asking twice would change nothing.
 */
export class PushReport {
  private readonly taken = new Set<string>()
  private sending = false

  constructor(private readonly parts: { inbox: InboxStore; personal: KeyValueStore }) {}

  /** Takes the push with which the app was opened. Coming back to the app shows the same one again: it is known. */
  take({ notice, via }: Push): void {
    const name = `${notice} ${via}`
    if (this.taken.has(name)) return
    this.taken.add(name)
    this.parts.personal.set(KEY, [...this.waiting(), { notice, via }])
  }

  /** Sends what waits, while there are answers. */
  async send(): Promise<void> {
    if (this.sending) return
    this.sending = true
    for (const push of this.waiting()) {
      const result = await this.parts.inbox.read(push.notice, push.via)
      if (!isSettled(result)) break
      this.drop(push)
    }
    this.sending = false
  }

  private drop({ notice, via }: Push): void {
    const left = this.waiting().filter((other) => other.notice !== notice || other.via !== via)
    if (left.length > 0) this.parts.personal.set(KEY, left)
    else this.parts.personal.remove(KEY)
  }

  private waiting(): Push[] {
    const stored = this.parts.personal.get(KEY)
    // Only `take` fills this key.
    return Array.isArray(stored) ? (stored as Push[]) : []
  }
}
