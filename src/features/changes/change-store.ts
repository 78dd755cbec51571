import { makeAutoObservable, observableRef } from 'mobx'
import type { Client } from '../../api/client'
import type { Schema } from '../../api/contract-types'
import type { Result } from '../../api/failure'
import type { Intentions } from '../../api/intentions'
import { keepChanged, type RegistrationKeepers } from '../../stores/kept-registration'
import { Resource } from '../../stores/resource'
import { Write } from '../../stores/write'
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
export interface ChangeParts extends RegistrationKeepers {
  api: Client
  intentions: Intentions
}

/** A deferral or a retake: what is possible, what is picked, and what came of it. */
export class ChangeStore {
  readonly change: Resource<Change>
  readonly write = new Write()
  /** The registration before the change and after it; null until it is made. */
  outcome: { before: Registration; after: Registration } | null = null
  private pickedId: string | null = null

  constructor(
    private readonly parts: ChangeParts,
    readonly kind: ChangeKind,
    private readonly id: string,
  ) {
    this.change = new Resource<Change>(() => this.read(), parts.clock)
    makeAutoObservable<this, 'id' | 'parts'>(this, {
      kind: false,
      change: false,
      write: false,
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
    this.write.forget()
  }

  /** Reads it anew, unless the change is made or under way: what is shown then stays. */
  async load(): Promise<void> {
    if (!this.write.busy && !this.outcome) await this.change.load()
  }

  /** Makes the change; a lost answer repeats the same one. */
  async submit(): Promise<void> {
    const { picked, id, kind } = this
    const before = this.change.value?.registration
    if (this.outcome || !picked || !before) return
    const { api, intentions } = this.parts
    const { sittingId, examDate } = picked
    const sitting = { sittingId, examDate }
    const send = (key: string) => sendChange(api, kind, id, sitting, key)
    const change = () => intentions.carryOut(`${kind}:${id}`, send, sitting)
    await this.write.run(kind, change, {
      accept: (after) => this.end({ before, after }),
      refused: () => this.change.load(),
    })
  }

  private end(outcome: NonNullable<ChangeStore['outcome']>): void {
    this.outcome = outcome
    keepChanged(this.parts, this.id, outcome.after)
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
