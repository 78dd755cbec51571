import type { Schema } from '../api/contract-types'
import { type ReadingParts, Resource } from './resource'
import { Snapshot } from './snapshot'

type Channels = Schema<'NoticeChannels'>

/** Which channels reach the candidate, as the backend last said; kept on the device. */
export class ChannelsStore {
  readonly channels: Resource<Channels>

  constructor({ api, clock, personal }: ReadingParts) {
    this.channels = new Resource<Channels>(
      () => api.get('/notice-channels'),
      clock,
      new Snapshot(personal, 'notice-channels'),
    )
  }

  clear(): void {
    this.channels.clear()
  }
}
