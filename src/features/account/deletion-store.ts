import { makeAutoObservable } from 'mobx'
import type { Schema } from '../../api/contract-types'
import type { AppStores } from '../../stores/app-stores'
import { Resource } from '../../stores/resource'
import type { SessionStore } from '../../stores/session-store'
import { Write } from '../../stores/write'

type Preview = Schema<'DeletionPreview'>

/** What deleting needs of the app. */
export type DeletionParts = Pick<AppStores, 'api' | 'clock' | 'intentions'> & {
  /** Forgets the session and everything of the candidate on this phone. */
  endSession: () => void
  session: Pick<SessionStore, 'left' | 'signedIn'>
}

/** Deleting the account: what it means, ending the share links before it, and that it is done. */
export class DeletionStore {
  readonly preview: Resource<Preview>
  readonly write = new Write<'shares' | 'delete'>()
  understood = false
  /** What stayed, once the account is gone; null before. */
  stayed: Preview['stays'] | null = null

  constructor(private readonly parts: DeletionParts) {
    this.preview = new Resource<Preview>(() => parts.api.get('/me/deletion'), parts.clock)
    makeAutoObservable<this, 'parts'>(this, { parts: false, preview: false, write: false })
  }

  understand(understood: boolean): void {
    this.understood = understood
  }

  /** Ends every share link, so that none outlives the account. */
  async endShares(): Promise<void> {
    const ended = await this.write.run('shares', () => this.parts.api.delete('/me/shares'))
    if (ended) await this.preview.load()
  }

  /** Does again what failed last, with all that follows from it. */
  retry(): Promise<void> {
    return this.write.last === 'shares' ? this.endShares() : this.deleteAccount()
  }

  /** Deletes the account, here and at the backend. A refusal reads anew what stands against it. */
  async deleteAccount(): Promise<void> {
    const { api, intentions, endSession, session } = this.parts
    const { left } = session
    const stays = this.preview.value?.stays ?? []
    const remove = () =>
      intentions.carryOut('delete-account', (idempotencyKey) => api.delete('/me', { idempotencyKey }))
    const gone = await this.write.run('delete', remove, { refused: () => this.preview.load() })
    if (!gone && (session.left === left || !session.signedIn)) return
    // Its session ended and signing in made another account: the lost answer was that this one is gone. The other one goes,
    // too, unless somebody has come back by another phone and uses it.
    if (!gone) {
      const me = await api.get('/me')
      if (me.ok && !me.value.cloudAccount && !me.value.phone && !me.value.email) await remove()
    }
    this.end(stays)
    endSession()
  }

  private end(stays: Preview['stays']): void {
    this.stayed = stays
  }
}
