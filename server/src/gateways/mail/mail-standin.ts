import type { Mail, MailGateway } from './mail-gateway'

/** Mail for development: nothing is delivered, every mail is kept where the demo panel can show it. */
export class MailStandin implements MailGateway {
  constructor(private readonly keep: (mail: Mail) => Promise<void>) {}

  async send(mail: Mail): Promise<void> {
    await this.keep(mail)
  }
}
