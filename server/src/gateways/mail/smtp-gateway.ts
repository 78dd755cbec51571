import nodemailer, { type Transporter } from 'nodemailer'
import { GATEWAY_TIMEOUT_MS } from '../fetch-json'
import type { Mail, MailGateway, MailNotice } from './mail-gateway'
import { smtpError } from './smtp-errors'

/** Connections that are kept open; each takes one mail at a time. */
const CONNECTIONS = 5

/** Mail over SMTP (`smtp://user:pass@host:port` or `smtps://…`), on connections that stay open. */
export class SmtpGateway implements MailGateway {
  readonly #transport: Transporter
  readonly #domain: string

  /**
   * @param from The sender, `exam@example.com` or `认证考试助手 <exam@example.com>`. @param timeoutMs How long one step
   * of the conversation may take.
   */
  constructor(
    url: string,
    private readonly from: string,
    timeoutMs = GATEWAY_TIMEOUT_MS,
  ) {
    this.#domain = domainOf(from)
    this.#transport = nodemailer.createTransport({
      url,
      pool: true,
      maxConnections: CONNECTIONS,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }

  async send({ to, subject, text, notice }: Mail): Promise<void> {
    try {
      await this.#transport.sendMail({
        from: this.from,
        to,
        subject,
        text,
        // RFC 3834: no holiday answer is wanted.
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(notice ? this.#noticeParts(notice) : {}),
      })
    } catch (error) {
      throw smtpError(error)
    }
  }

  close(): void {
    this.#transport.close()
  }

  /** The notice's id as the Message-ID, so that a receiver drops a second copy, and its date as a calendar file. */
  #noticeParts({ id, calendar }: MailNotice) {
    return {
      messageId: `<${id}@${this.#domain}>`,
      // Twice, as mail programs want it: an alternative `text/calendar; method=PUBLISH` and an attached file.
      ...(calendar
        ? { icalEvent: { method: 'PUBLISH', filename: 'exam.ics', content: published(calendar) } }
        : {}),
    }
  }
}

/** RFC 6047 wants the method of the part in the calendar too; Outlook shows no event without. */
function published(calendar: string): string {
  if (/^METHOD:/m.test(calendar)) return calendar
  return calendar.replace(/^(VERSION:.*\r?\n)/m, '$1METHOD:PUBLISH\r\n')
}

function domainOf(from: string): string {
  const domain = /@([A-Za-z0-9.-]+)>?\s*$/.exec(from)?.[1]
  if (!domain) throw new Error('MAIL_FROM must end in an e-mail address')
  return domain
}
