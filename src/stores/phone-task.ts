import { makeAutoObservable, runInAction } from 'mobx'
import { type Outcome, soon } from '../platform/outcome'

/** A question to the phone (album, calendar, clipboard …), the sibling of `Write`: one at a time, and how it ended. */
export class PhoneTask<Task extends string> {
  /** What the phone is asked now; null while it is asked nothing. */
  running: Task | null = null
  /** What it was asked last, and how that ended. */
  ended: { task: Task; outcome: Outcome } | null = null
  /** The question asked last: what an earlier one is answered late says nothing about it. */
  private latest: Promise<Outcome> | null = null

  constructor() {
    makeAutoObservable<this, 'latest'>(this, { latest: false })
  }

  /**
   * Asks the phone; a second tap finds the first question open and does nothing. One that stays unanswered for long ends
   * so, and the next tap asks anew.
   */
  async run(task: Task, ask: () => Promise<Outcome>): Promise<void> {
    if (this.running !== null) return
    this.running = task
    const answer = ask()
    this.latest = answer
    const end = (outcome: Outcome) =>
      runInAction(() => {
        if (this.latest !== answer) return
        this.running = null
        this.ended = { task, outcome }
      })
    const outcome = await soon(answer, 'unanswered' as const)
    end(outcome)
    if (outcome === 'unanswered') void answer.then(end)
  }

  /** Forgets how the last one ended. */
  forget(): void {
    this.ended = null
  }
}
