import type { NoticeGateway, OutgoingNotice } from '../notices/notice-gateway'
import type { MailGateway } from './mail-gateway'

/** Notices by e-mail: the whole text, and the date as a calendar file where there is one. */
export class MailNotices implements NoticeGateway {
  constructor(private readonly mail: MailGateway) {}

  async send(to: string, { id, title, body, page, calendar }: OutgoingNotice): Promise<void> {
    const text = body.join('\n\n')
    await this.mail.send({ to, subject: title, text, link: page, notice: { id, calendar } })
  }
}
