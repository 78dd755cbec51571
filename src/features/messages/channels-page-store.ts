import type { Schema } from '../../api/contract-types'
import type { Result } from '../../api/failure'
import type { AppStores } from '../../stores/app-stores'
import { Write } from '../../stores/write'

type Channels = Schema<'NoticeChannels'>
type Channel = Schema<'NoticeChannelName'>

/** What the candidate changes about the channels; one change at a time, a second tap does nothing. */
export class ChannelsPageStore {
  /** Its task is the channel that is being changed. */
  readonly write = new Write<Channel>()

  constructor(private readonly app: Pick<AppStores, 'api' | 'intentions' | 'channels' | 'account'>) {}

  /** Switches a channel on or off. */
  enable(channel: Channel, enabled: boolean): Promise<void> {
    return this.change(channel, () =>
      this.app.api.put('/notice-channels', { body: { enabled: { [channel]: enabled } } }),
    )
  }

  /** Has a test message sent; a lost answer sends no second one. */
  test(seen: Schema<'NoticeChannel'>): Promise<void> {
    const { api, intentions } = this.app
    const { channel } = seen
    const post = (idempotencyKey: string) =>
      api.post('/notice-channels/{channel}/test', { path: { channel }, idempotencyKey })
    return this.change(channel, () => intentions.carryOut(`channel-test:${channel}`, post, seen))
  }

  /** Says whether the test message arrived. */
  confirm(channel: Channel, received: boolean): Promise<void> {
    return this.change(channel, () =>
      this.app.api.post('/notice-channels/{channel}/confirmation', {
        path: { channel },
        body: { received },
      }),
    )
  }

  /** Binds the phone number behind a getPhoneNumber code; the channels then say what it means. */
  async bindPhone(code: string): Promise<void> {
    if (await this.app.account.bindPhone(code)) await this.app.channels.channels.load()
  }

  /** Tries the phone number again; what then reaches the candidate is read anew, too. */
  async retryPhone(): Promise<void> {
    const { account, channels } = this.app
    await account.write.retry()
    if (!account.write.failure) await channels.channels.load()
  }

  private async change(channel: Channel, write: () => Promise<Result<Channels>>): Promise<void> {
    const { channels } = this.app.channels
    await this.write.run(channel, write, { accept: (value) => channels.accept(value) })
  }
}
