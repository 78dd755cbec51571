import { makeAutoObservable } from 'mobx'
import type { Schema } from '../../api/contract-types'
import type { Result } from '../../api/failure'
import { type ReadingParts, Resource } from '../../stores/resource'
import { type Choice, readChoice } from './read-choice'

/** How many sittings that can be chosen stand in the list before it is expanded. */
const NEAREST = 3

/** Choosing a sitting: the list, and the one whose consequences are shown. */
export class SittingStore {
  readonly choice: Resource<Choice>
  private pickedId: string | null = null
  private expanded = false

  constructor({ api, clock }: Pick<ReadingParts, 'api' | 'clock'>, code: string) {
    this.choice = new Resource<Choice>(() => this.read(() => readChoice(api, code)), clock)
    makeAutoObservable(this, { choice: false })
  }

  /** The sitting the candidate picked, before they did the one that was the earliest; null where that cannot be chosen. */
  get selected(): Schema<'Sitting'> | null {
    return this.choosable.find(({ id }) => id === this.pickedId) ?? null
  }

  /** Whether the picked sitting can no longer be chosen and others can: none takes its place unseen. */
  get lost(): boolean {
    return this.selected === null && this.choosable.length > 0
  }

  /** The earliest one that can be chosen is shown as picked from the first answer on. */
  private async read(ask: () => Promise<Result<Choice>>): Promise<Result<Choice>> {
    const result = await ask()
    if (result.ok && this.pickedId === null) {
      const first = result.value.sittings.find(({ choosable }) => choosable)
      if (first) this.remember(first.id)
    }
    return result
  }

  private remember(id: string): void {
    this.pickedId = id
  }

  private get choosable(): Schema<'Sitting'>[] {
    return (this.choice.value?.sittings ?? []).filter((sitting) => sitting.choosable)
  }

  /** The nearest sittings and the picked one, so that its consequences stand close below; all once expanded. */
  get listed(): readonly Schema<'Sitting'>[] {
    const sittings = this.choice.value?.sittings ?? []
    if (this.expanded) return sittings
    const last = this.choosable[NEAREST - 1]
    const near = last ? sittings.indexOf(last) + 1 : sittings.length
    return sittings.filter((sitting, index) => index < near || sitting.id === this.pickedId)
  }

  /** How many sittings are left out of the list. */
  get hidden(): number {
    return (this.choice.value?.sittings.length ?? 0) - this.listed.length
  }

  /** The certification as it is for who is signed in now. */
  async readAgain(): Promise<Schema<'Certification'> | null> {
    await this.choice.load()
    return this.choice.value?.certification ?? null
  }

  expand(): void {
    this.expanded = true
  }

  /** Picks a sitting and closes the list again. */
  pick(id: string): void {
    this.pickedId = id
    this.expanded = false
  }
}
