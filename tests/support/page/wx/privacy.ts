import { ApiError, type ApiName } from './calls'

type Answer = (answer: { event: string; buttonId?: string }) => void
type Listener = (resolve: Answer, info: { referrer: string }) => void

/** The client's gate before what is private: it asks the app, which asks the candidate. */
export class PrivacyGate {
  private listener: Listener | null = null
  private open = true

  /** From now on the client asks before the next use of something private. */
  close(): void {
    this.open = false
  }

  listen(listener: Listener): void {
    this.listener = listener
  }

  /** Lets a call through once the candidate agreed; fails it with the client's words otherwise. */
  async pass(api: ApiName): Promise<void> {
    if (this.open || !this.listener) return
    const { listener } = this
    const event = await new Promise<string>((resolve) => {
      listener((answer) => resolve(answer.event), { referrer: api })
    })
    if (event !== 'agree') throw new ApiError(`${api}:fail privacy permission is not authorized`)
    this.open = true
  }
}
