import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Client } from '../../api/client'
import type { Schema } from '../../api/contract-types'
import type { Failure, Result } from '../../api/failure'
import type { Intentions } from '../../api/intentions'
import type { ServerClock } from '../../api/server-clock'
import { Resource } from '../../stores/resource'
import { readOptions, sendChange } from './change-api'
import type { ChangeKind } from './change-kind'

type Registration = Schema<'Registration'>

/** One sitting to choose from, or to see why not. */
export type ChangeOption = Schema<'ChangeOptions'>['options'][number]

/** The registration as it stands, and what it can be changed to. */
export interface Change {
  registration: Registration
  options: Schema<'ChangeOptions'>
}

/** What a change needs of the app. */
export interface ChangeParts {
  api: Client
  clock: ServerClock
  intentions: Intentions
}

/** A deferral or a retake: what is possible, what is picked, and what came of it. */
export class ChangeStore {
  readonly change: Resource<Change>
  busy = false
  /** Why the change was not made; null otherwise. */
  failure: Failure | null = null
  /** The registration after the change; null before it. */
  outcome: Registration | null = null
  private pickedId: string | null = null

  constructor(
    readonly kind: ChangeKind,
    private readonly id: string,
    private readonly parts: ChangeParts,
  ) {
    this.change = new Resource<Change>(() => this.read(), parts.clock)
    makeAutoObservable<this, 'id' | 'parts'>(this, {
      kind: false,
      change: false,
      id: false,
      parts: false,
      outcome: observableRef,
    })
  }

  /** The sitting the candidate picked, while it can be chosen. None is picked for them: it cannot be undone. */
  get picked(): ChangeOption | null {
    const options = this.change.value?.options.options ?? []
    return options.find(({ sittingId, choosable }) => choosable && sittingId === this.pickedId) ?? null
  }

  pick(sittingId: string): void {
    this.pickedId = sittingId
    this.failure = null
  }

  /** Reads it anew, unless the change is made or under way: what is shown then stays. */
  async load(): Promise<void> {
    if (!this.busy && !this.outcome) await this.change.load()
  }

  /**
   * Makes the change. A second tap finds the first one running; a lost answer repeats the same change. A rule that
   * refuses knows more than this phone, so the options are read anew.
   */
  async submit(): Promise<void> {
    const { picked, id, kind } = this
    if (this.busy || this.outcome || !picked) return
    this.busy = true
    this.failure = null
    const { api, intentions } = this.parts
    const result = await intentions.carryOut(`${kind}:${id}:${picked.sittingId}`, (key) =>
      sendChange(api, kind, id, picked.sittingId, key),
    )
    if (!result.ok && result.failure.kind === 'problem') await this.change.load()
    runInAction(() => {
      this.busy = false
      if (result.ok) this.outcome = result.value
      else this.failure = result.failure
    })
  }

  private async read(): Promise<Result<Change>> {
    const { api } = this.parts
    const [registration, options] = await Promise.all([
      api.get('/registrations/{id}', { path: { id: this.id } }),
      readOptions(api, this.kind, this.id),
    ])
    if (!registration.ok) return registration
    if (!options.ok) return options
    return { ok: true, value: { registration: registration.value, options: options.value } }
  }
}
