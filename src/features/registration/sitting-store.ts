import { makeAutoObservable } from 'mobx'
import type { Client } from '../../api/client'
import type { Schema } from '../../api/contract-types'
import type { ServerClock } from '../../api/server-clock'
import { Resource } from '../../stores/resource'
import { type Choice, readChoice } from './read-choice'

/** Choosing a sitting: the list, and the one whose consequences are shown. */
export class SittingStore {
  readonly choice: Resource<Choice>
  private pickedId: string | null = null

  constructor(code: string, api: Client, clock: ServerClock) {
    this.choice = new Resource<Choice>(() => readChoice(api, code), clock)
    makeAutoObservable(this, { choice: false })
  }

  /** The sitting the candidate picked while it can be chosen, else the earliest one that can; null when none can. */
  get selected(): Schema<'Sitting'> | null {
    const choosable = (this.choice.value?.sittings ?? []).filter((sitting) => sitting.choosable)
    return choosable.find((sitting) => sitting.id === this.pickedId) ?? choosable[0] ?? null
  }

  pick(id: string): void {
    this.pickedId = id
  }
}
