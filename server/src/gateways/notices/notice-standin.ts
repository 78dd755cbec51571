import type { NoticeChannel } from '../../domain/notices/kinds'
import type { KeepMessage } from './kept-message'
import type { NoticeGateway, OutgoingNotice } from './notice-gateway'

/**
 * A channel of short template messages for development: nothing leaves, every message is kept with its notice's id.
 * One handed over twice is kept twice, so that a double can be seen.
 */
export class NoticeStandin implements NoticeGateway {
  constructor(
    private readonly channel: NoticeChannel,
    private readonly keep: KeepMessage,
  ) {}

  async send(_to: string, { id, title, fields, page }: OutgoingNotice): Promise<void> {
    const text = [fields.subject, fields.event, fields.time, fields.remark].filter(Boolean).join('\n')
    await this.keep({ noticeId: id, channel: this.channel, title, text, link: page })
  }
}
