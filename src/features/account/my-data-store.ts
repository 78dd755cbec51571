import { makeAutoObservable, runInAction } from 'mobx'
import type { Client } from '../../api/client'
import type { Failure } from '../../api/failure'
import type { Intentions } from '../../api/intentions'
import type { Outcome } from '../../platform/outcome'

/** What my data needs of the app and the phone. */
export interface MyDataParts {
  api: Client
  intentions: Intentions
  /** Forgets the session and everything of the candidate on this phone. */
  endSession: () => void
  copyText: (text: string) => Promise<Outcome>
}

/** Taking one's data along, and deleting the account. */
export class MyDataStore {
  phase: 'idle' | 'exporting' | 'deleting' = 'idle'
  /** Why the last wish was not met; null otherwise. */
  failure: Failure | null = null
  /** What came of copying the export; null before it was tried. */
  copied: Outcome | null = null

  constructor(private readonly parts: MyDataParts) {
    makeAutoObservable<this, 'parts'>(this, { parts: false })
  }

  /** Copies everything stored about the candidate as readable JSON. */
  async export(): Promise<void> {
    if (this.phase !== 'idle') return
    this.begin('exporting')
    const result = await this.parts.api.get('/me/export')
    const copied = result.ok ? await this.parts.copyText(JSON.stringify(result.value, null, 2)) : null
    runInAction(() => {
      this.phase = 'idle'
      this.copied = copied
      this.failure = result.ok ? null : result.failure
    })
  }

  /** Deletes the account; true once it is gone, here and at the backend. */
  async deleteAccount(): Promise<boolean> {
    if (this.phase !== 'idle') return false
    this.begin('deleting')
    const result = await this.parts.intentions.carryOut('delete-account', (idempotencyKey) =>
      this.parts.api.delete('/me', { idempotencyKey }),
    )
    runInAction(() => {
      this.phase = 'idle'
      this.failure = result.ok ? null : result.failure
    })
    if (result.ok) this.parts.endSession()
    return result.ok
  }

  private begin(phase: 'exporting' | 'deleting'): void {
    this.phase = phase
    this.failure = null
    this.copied = null
  }
}
