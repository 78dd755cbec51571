import type { Schema } from '../../api/contract-types'
import type { AppStores } from '../../stores/app-stores'
import { Resource } from '../../stores/resource'
import { Write } from '../../stores/write'

type Device = Schema<'SignedInDevice'>

/** What the list of devices needs of the app. */
type DevicesParts = Pick<AppStores, 'api' | 'clock'> & {
  /** Forgets the session and everything of the candidate on this phone. */
  endSession: () => void
}

/** Where the candidate is signed in, and signing out there or everywhere. */
export class DevicesStore {
  readonly devices: Resource<{ items: Device[] }>
  /** Its task is `all`, or the id of the session that is being ended. */
  readonly write = new Write()

  constructor(private readonly parts: DevicesParts) {
    this.devices = new Resource<{ items: Device[] }>(() => parts.api.get('/me/sessions'), parts.clock)
  }

  /** Signs out on another device; its list is read anew, also when it was gone already. */
  async end(id: string): Promise<void> {
    const refused = () => this.devices.load()
    const end = () => this.parts.api.delete('/me/sessions/{id}', { path: { id } })
    if (await this.write.run(id, end, { refused })) await this.devices.load()
  }

  /** Signs out everywhere, here included; true once it is done. */
  async endAll(): Promise<boolean> {
    const ended = await this.write.run('all', () => this.parts.api.delete('/me/sessions'))
    if (ended) this.parts.endSession()
    return ended !== null
  }
}
