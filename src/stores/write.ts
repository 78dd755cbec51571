import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Failure, Result } from '../api/failure'

/** What follows a write, before it counts as ended. */
interface After<T> {
  /** Takes the answer over. */
  accept?: (value: T) => void
  /** A rule that refuses knows more than this phone: reads anew what it was about. */
  refused?: () => Promise<unknown>
}

/**
 * A change made at the backend, the sibling of `Resource`: under way, failed and done modelled once. One runs at a time:
 * a second tap finds the first one running and does nothing.
 */
export class Write<Task extends string = string> {
  /** What is under way; null while nothing is. */
  running: Task | null = null
  /** Why the last one did not happen; null after one that did. */
  failure: Failure | null = null
  /** Which one was begun last. */
  last: Task | null = null
  private again: (() => Promise<unknown>) | null = null

  constructor() {
    makeAutoObservable<this, 'again'>(this, { again: false, failure: observableRef })
  }

  get busy(): boolean {
    return this.running !== null
  }

  /** Runs a write; gives its answer, or null where it failed or another one is under way. */
  async run<T>(task: Task, write: () => Promise<Result<T>>, after?: After<T>): Promise<{ value: T } | null> {
    if (this.running !== null) return null
    const { accept, refused } = after ?? {}
    const again = () => this.run(task, write, after)
    this.again = again
    this.last = task
    this.running = task
    this.failure = null
    const result = await write()
    if (!result.ok && result.failure.kind === 'problem') await refused?.()
    // Cleared meanwhile: what came of it is told to nobody.
    if (this.again !== again) return null
    runInAction(() => {
      this.running = null
      this.failure = result.ok ? null : result.failure
      if (result.ok) accept?.(result.value)
    })
    return result.ok ? { value: result.value } : null
  }

  /** Tries the last one again; under its intention's key a lost answer repeats nothing. */
  async retry(): Promise<void> {
    await this.again?.()
  }

  /** Forgets a failure that was read, or one that concerns a page that was left. */
  forget(): void {
    this.failure = null
  }

  /** Forgets everything of the candidate who signed out; there is nothing left to try again. */
  clear(): void {
    this.running = null
    this.failure = null
    this.last = null
    this.again = null
  }
}
