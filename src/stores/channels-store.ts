import type { Client } from '../api/client'
import type { Schema } from '../api/contract-types'
import type { ServerClock } from '../api/server-clock'
import type { PersonalStorage } from './personal-storage'
import { Resource } from './resource'
import { Snapshot } from './snapshot'

type Channels = Schema<'NoticeChannels'>

/** Which channels reach the candidate, as the backend last said; kept on the device. */
export class ChannelsStore {
  readonly channels: Resource<Channels>

  constructor(api: Client, clock: ServerClock, storage: PersonalStorage) {
    this.channels = new Resource<Channels>(
      () => api.get('/notice-channels'),
      clock,
      new Snapshot(storage, 'notice-channels'),
    )
  }

  /** Takes over the topics that came with the answer to a subscription. */
  acceptTopics(topics: Channels['topics']): void {
    const { value } = this.channels
    if (value) this.channels.accept({ ...value, topics })
  }

  clear(): void {
    this.channels.clear()
  }
}
