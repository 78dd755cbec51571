import { makeAutoObservable } from 'mobx'
import type { Schema } from '../api/contract-types'
import type { KeyValueStore } from '../api/key-value-store'
import type { ServerClock } from '../api/server-clock'
import type { SessionStore } from './session-store'
import { Snapshot } from './snapshot'

/**
 * What WeChat fetched before the app ran, kept where home and the ticket keep their last answers; whoever shows one of
 * them reads it again when `times` changes.
 */
export class FetchedAhead {
  /** How often something has come. */
  times = 0

  constructor(
    private readonly session: SessionStore,
    private readonly personal: KeyValueStore,
    private readonly clock: ServerClock,
  ) {
    makeAutoObservable<this, 'session' | 'personal' | 'clock'>(this, {
      session: false,
      personal: false,
      clock: false,
    })
  }

  /** Takes over an answer of `GET /prefetch`, as text, that came at `came` by the device; not one that was fetched for somebody else. */
  take(text: string, came: number): void {
    // WeChat hands over what our backend answered it, or what stood between them; `mark` tells.
    const { mark, servedAt, home, ticket } = JSON.parse(text) as Schema<'Prefetch'>
    if (mark !== this.session.mark) return
    if (!this.clock.known) this.clock.sync(servedAt, came)
    const savedAt = Date.parse(servedAt)
    this.keep('home', home, savedAt)
    if (ticket) this.keep(`ticket:${ticket.registrationId}`, ticket, savedAt)
    this.times += 1
  }

  private keep(key: string, value: unknown, savedAt: number): void {
    const snapshot = new Snapshot(this.personal, key)
    if (savedAt > (snapshot.read()?.savedAt ?? 0)) snapshot.write({ value, savedAt })
  }
}
