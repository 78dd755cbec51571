import { makeAutoObservable, runInAction } from 'mobx'
import type { Schema } from '../../api/contract-types'
import type { Failure, Result } from '../../api/failure'
import type { AppStores } from '../../stores/app-stores'

type Channels = Schema<'NoticeChannels'>
type Channel = Schema<'NoticeChannelName'>

/** What the candidate changes about the channels; one change at a time, a second tap does nothing. */
export class ChannelsPageStore {
  /** The channel that is being changed, or null. */
  busy: Channel | null = null
  /** Why the last change did not happen, and on which channel. */
  failed: { channel: Channel; failure: Failure } | null = null
  private lastChange: (() => Promise<void>) | null = null

  constructor(private readonly app: Pick<AppStores, 'api' | 'intentions' | 'channels' | 'account'>) {
    makeAutoObservable<this, 'app' | 'lastChange'>(this, { app: false, lastChange: false })
  }

  /** Switches a channel on or off. */
  enable(channel: Channel, enabled: boolean): Promise<void> {
    return this.change(channel, () =>
      this.app.api.put('/notice-channels', { body: { enabled: { [channel]: enabled } } }),
    )
  }

  /** Has a test message sent; a lost answer sends no second one. */
  test(channel: Channel): Promise<void> {
    const { api, intentions } = this.app
    return this.change(channel, () =>
      intentions.carryOut(`channel-test:${channel}`, (idempotencyKey) =>
        api.post('/notice-channels/{channel}/test', { path: { channel }, idempotencyKey }),
      ),
    )
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

  /** Tries the last change again. */
  async retry(): Promise<void> {
    await this.lastChange?.()
  }

  private async change(channel: Channel, write: () => Promise<Result<Channels>>): Promise<void> {
    if (this.busy) return
    this.lastChange = () => this.change(channel, write)
    this.busy = channel
    this.failed = null
    const result = await write()
    runInAction(() => {
      this.busy = null
      if (result.ok) this.app.channels.channels.accept(result.value)
      else this.failed = { channel, failure: result.failure }
    })
  }
}
