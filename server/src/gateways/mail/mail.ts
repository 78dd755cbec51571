import { readable } from '../../lib/text'
import type { KeepMessage, NoticeGateway, OutgoingNotice } from '../notices/notice-gateway'
import { htmlOf, type Letter, textOf } from './letter'

/** What makes a mail a notice. */
export interface MailNotice {
  /** The notice's own id, which becomes the mail's Message-ID. */
  id: string
  /** An iCalendar text to attach. */
  calendar: string | null
}

/** A mail: one description of what it says. */
export interface Mail {
  to: string
  subject: string
  letter: Letter
  /** Absent for a mail that was asked for at once. */
  notice?: MailNotice
}

/** A mail as it is sent: its subject on one line, and the same words as plain text and as a page. */
export function writtenMail({ subject, letter }: Mail): { subject: string; text: string; html: string } {
  return { subject: readable(subject), text: textOf(letter), html: htmlOf(letter) }
}

/**
 * Hands mails over for delivery; throws `GatewayUnavailable` when they are not taken, `GatewayBusy` when the server asks
 * for a pause, `RecipientRefused` when the address gets none.
 */
export interface MailGateway {
  send(mail: Mail): Promise<void>
  /** Ends what is kept open between mails. */
  close(): void
}

/** Notices by e-mail: the whole text, and the date as a calendar file where there is one. */
export class MailNotices implements NoticeGateway {
  constructor(private readonly mail: MailGateway) {}

  async send(to: string, notice: OutgoingNotice): Promise<void> {
    const { id, title, body, calendar, entrance, hotline } = notice
    const atComputer = entrance && {
      action: { label: '在电脑上打开考试入口', url: entrance },
      after: ['打开后，输入准考证上的 6 位短码。'],
    }
    const letter = { title, lines: body, ...atComputer, hotline }
    await this.mail.send({ to, subject: title, letter, notice: { id, calendar } })
  }
}

/** Mail for development: nothing is delivered, every mail is kept where the demo panel can show it. */
export class MailStandin implements MailGateway {
  constructor(private readonly keep: KeepMessage) {}

  async send(mail: Mail): Promise<void> {
    const { subject: title, text, html } = writtenMail(mail)
    await this.keep({
      noticeId: mail.notice?.id ?? null,
      channel: 'email',
      title,
      text,
      html,
      link: null,
    })
  }

  close(): void {}
}
