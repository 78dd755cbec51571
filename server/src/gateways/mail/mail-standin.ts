import type { KeepMessage } from '../notices/kept-message'
import type { Mail, MailGateway } from './mail-gateway'

/** Mail for development: nothing is delivered, every mail is kept where the demo panel can show it. */
export class MailStandin implements MailGateway {
  constructor(private readonly keep: KeepMessage) {}

  async send({ subject, text, link, notice }: Mail): Promise<void> {
    await this.keep({ noticeId: notice?.id ?? null, channel: 'email', title: subject, text, link })
  }

  close(): void {}
}
