import type { Schema } from '../../api/contract-types'
import type { Result } from '../../api/failure'
import type { AppStores } from '../../stores/app-stores'
import { Resource } from '../../stores/resource'
import { Snapshot } from '../../stores/snapshot'

type Home = Schema<'Home'>

/** Home's one answer; the last one is on the device and shows before any other arrives. */
export class HomeStore {
  readonly home: Resource<Home>

  constructor(private readonly app: AppStores) {
    this.home = new Resource<Home>(() => this.counted(), app.clock, new Snapshot(app.personal, 'home'))
  }

  private async counted(): Promise<Result<Home>> {
    const result = await this.read()
    if (result.ok) this.app.inbox.report(result.value.unreadMessages)
    return result
  }

  /** The backend answers a visitor when the session has ended: renew it silently and ask again. */
  private async read(): Promise<Result<Home>> {
    const { api, session } = this.app
    const token = session.current()
    const first = await api.get('/home')
    if (!first.ok || first.value.signedIn || token === null) return first
    return (await this.renewed(token)) ? api.get('/home') : first
  }

  private async renewed(token: string): Promise<boolean> {
    try {
      return (await this.app.session.renew(token)) !== null
    } catch {
      // No answer to the renewal: home shows what a visitor sees, and the next read tries again.
      return false
    }
  }
}
