import { makeAutoObservable, runInAction } from 'mobx'
import type { Failure } from '../../api/failure'
import type { InboxStore } from '../../stores/inbox-store'

/** Marking everything as read; one at a time. */
export class ReadAllStore {
  busy = false
  failure: Failure | null = null

  constructor(private readonly inbox: InboxStore) {
    makeAutoObservable<this, 'inbox'>(this, { inbox: false })
  }

  async run(): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.failure = null
    const result = await this.inbox.readAll()
    runInAction(() => {
      this.busy = false
      this.failure = result.ok ? null : result.failure
    })
  }
}
