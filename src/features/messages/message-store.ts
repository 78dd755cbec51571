import type { Schema } from '../../api/contract-types'
import type { AppStores } from '../../stores/app-stores'
import { Resource } from '../../stores/resource'
import { Snapshot } from '../../stores/snapshot'

type Message = Schema<'Message'>

/** One message, from storage when there is no network; looking at it marks it as read. */
export class MessageStore {
  readonly message: Resource<Message>

  constructor(
    private readonly app: AppStores,
    private readonly id: string,
  ) {
    this.message = new Resource<Message>(
      () => app.api.get('/messages/{id}', { path: { id } }),
      app.clock,
      new Snapshot(app.personal, `message:${id}`),
    )
  }

  /** Reads the message, then marks it; a mark that is lost is made up for at the next look. */
  async load(): Promise<void> {
    await this.message.load()
    const { value, failure } = this.message
    if (value && !failure && this.app.inbox.isUnread(value)) await this.app.inbox.read(this.id)
  }
}
