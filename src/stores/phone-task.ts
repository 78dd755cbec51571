import { makeAutoObservable, runInAction } from 'mobx'
import type { Outcome } from '../platform/outcome'

/** A question to the phone (album, calendar, clipboard …), the sibling of `Write`: one at a time, and how it ended. */
export class PhoneTask<Task extends string> {
  /** What the phone is asked now; null while it is asked nothing. */
  running: Task | null = null
  /** What it was asked last, and how that ended. */
  ended: { task: Task; outcome: Outcome } | null = null

  constructor() {
    makeAutoObservable(this)
  }

  /** Asks the phone; a second tap finds the first question open and does nothing. */
  async run(task: Task, ask: () => Promise<Outcome>): Promise<void> {
    if (this.running !== null) return
    this.running = task
    const outcome = await ask()
    runInAction(() => {
      this.running = null
      this.ended = { task, outcome }
    })
  }

  /** Forgets how the last one ended. */
  forget(): void {
    this.ended = null
  }
}
