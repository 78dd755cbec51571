import { makeAutoObservable } from 'mobx'
import type { Result } from '../../api/failure'
import { Write } from '../../stores/write'

/** Has a way in sent to the candidate's confirmed address, to be opened on the computer. */
export class EntranceMail {
  readonly write = new Write<'email'>()
  /** Masked address it was sent to last; null until then, and once something else was asked for. */
  sentTo: string | null = null

  /** @param ask Asks the backend, which answers with the masked address. A lost answer counts for one visit. */
  constructor(private readonly ask: () => Promise<Result<{ sentTo: string }>>) {
    makeAutoObservable<this, 'ask'>(this, { ask: false, write: false })
  }

  async send(): Promise<void> {
    this.forget()
    await this.write.run('email', this.ask, { accept: ({ sentTo }) => this.sent(sentTo) })
  }

  /** Forgets how the last one ended. */
  forget(): void {
    this.sent(null)
    this.write.forget()
  }

  private sent(address: string | null): void {
    this.sentTo = address
  }
}
