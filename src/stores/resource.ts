import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Client } from '../api/client'
import type { Failure, Result } from '../api/failure'
import type { KeyValueStore } from '../api/key-value-store'
import type { ServerClock } from '../api/server-clock'
import type { Snapshot } from './snapshot'

/** What reading needs of the app: the client, the backend's time and the device's storage of the candidate. */
export interface ReadingParts {
  api: Client
  clock: ServerClock
  personal: KeyValueStore
}

/** What a page shows for a resource: its skeleton, its content, or why there is none. */
export type Phase = 'skeleton' | 'content' | 'failed'

/**
 * One thing read from the backend: loading, failed and ready modelled once. Content that was there stays
 * through a reload and a failure; `failure` then says that it may be old.
 */
export class Resource<T> {
  value: T | null = null
  failure: Failure | null = null
  loading = false
  /** When the content was true: milliseconds since 1970 by the backend, or null before any. */
  refreshedAt: number | null = null
  /** The content is the backend's last word, not what was kept of an earlier one. */
  fresh = false
  private generation = 0

  constructor(
    private readonly read: () => Promise<Result<T>>,
    private readonly clock: ServerClock,
    private readonly snapshot?: Snapshot<T>,
  ) {
    makeAutoObservable<this, 'read' | 'clock' | 'snapshot' | 'generation'>(this, {
      read: false,
      clock: false,
      snapshot: false,
      generation: false,
      value: observableRef,
    })
    this.recall()
  }

  /** Takes over what is kept on the device where it is newer: at the beginning, and when it came by another way. */
  recall(): void {
    const saved = this.snapshot?.read()
    if (!saved || (this.refreshedAt !== null && saved.savedAt <= this.refreshedAt)) return
    this.value = saved.value
    this.refreshedAt = saved.savedAt
  }

  get phase(): Phase {
    if (this.value !== null) return 'content'
    return this.failure ? 'failed' : 'skeleton'
  }

  /** Reads it anew; of several calls the last one's answer counts. */
  async load(): Promise<void> {
    const generation = ++this.generation
    this.loading = true
    const result = await this.read()
    if (generation !== this.generation) return
    runInAction(() => {
      this.loading = false
      if (result.ok) this.accept(result.value)
      else {
        this.failure = result.failure
        this.fresh = false
      }
    })
  }

  /** Reads it anew unless that is under way: asked again and again, a slow answer would else be dropped for the next one. */
  async poll(): Promise<void> {
    if (!this.loading) await this.load()
  }

  /** Takes over an answer that came with another call, a write's for instance; a read on its way is older. */
  accept(value: T): void {
    this.generation++
    this.loading = false
    this.value = value
    this.failure = null
    this.fresh = true
    this.refreshedAt = this.clock.now()
    this.snapshot?.write({ value, savedAt: this.refreshedAt })
  }

  /** Back to the beginning, also on the device. What is being read comes all the same: as whoever is here by then. */
  clear(): void {
    this.value = null
    this.failure = null
    this.fresh = false
    this.refreshedAt = null
    this.snapshot?.clear()
  }
}
