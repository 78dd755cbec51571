import nodemailer, { type Transporter } from 'nodemailer'
import { GATEWAY_TIMEOUT_MS, GatewayBusy, GatewayUnavailable, RecipientRefused } from '../outside'
import { type Mail, type MailGateway, type MailNotice, writtenMail } from './mail'

const SERVICE = 'mail'
const PAUSE_SECONDS = 300
/** How servers say that too much came from us; QQ Mail does so with 550. */
const RATE = /\brate\b|frequen|too (?:many|fast|much)|throttl|limit(?:ed|s)?\b/i
/** How servers that give no enhanced code say that they refuse the sender or the content, not the receiver. */
const POLICY =
  /\b(?:spf|dkim|dmarc|spam|spm|polic(?:y|ies)|block(?:ed|list)?|blacklist(?:ed)?|reputation|relay)/i

/** What matters of an error of nodemailer's. */
interface SmtpReply {
  /** What was said when the server refused: `RCPT TO`, `DATA`, `AUTH PLAIN`, `CONN` … */
  command: string
  /** Nodemailer's own code, such as ETIMEDOUT. */
  kind: string
  /** 0 when there was no reply. */
  code: number
  /** RFC 3463, such as 5.1.1; empty when the server gives none. */
  enhanced: string
  text: string
}

/**
 * What a failed hand-over means. The server's text can repeat the address, so that only its codes are kept.
 *
 * A permanent refusal counts against the receiver only when it is about them: 5.1.x (their address) and 5.2.x (their
 * mailbox), or 550, 551 and 553 to RCPT TO where there is no enhanced code. 5.7.x and every other policy is about this
 * sender or the text: it would hit every candidate alike, so it is an outage for the operator to mend, and no address is
 * given up for it. 552 and 554 say too little by themselves and follow their enhanced code.
 */
function smtpError(error: unknown): GatewayBusy | GatewayUnavailable | RecipientRefused {
  const reply = replyOf(error)
  const cause = [reply.command, reply.code || reply.kind, reply.enhanced].filter(Boolean).join(' ')
  // Nodemailer itself refuses what is no address.
  if (reply.code === 0 && reply.kind === 'EENVELOPE')
    return new RecipientRefused(SERVICE, 'unknown-address', cause)
  if (reply.code >= 500) {
    const refused = receiverRefused(reply)
    if (refused) return new RecipientRefused(SERVICE, refused, cause)
  }
  if (asksForPause(reply)) return new GatewayBusy(SERVICE, PAUSE_SECONDS, cause)
  return new GatewayUnavailable(SERVICE, cause || 'unknown')
}

/** 452 is a server out of room, 4.2.2 a full mailbox, for which the other mails need not wait. */
function asksForPause({ code, enhanced, text }: SmtpReply): boolean {
  if (code === 452) return enhanced !== '4.2.2'
  return (code === 421 || code === 450 || code === 451 || code === 550) && RATE.test(text)
}

function receiverRefused(reply: SmtpReply): 'unknown-address' | 'blocked' | null {
  const { command, code, enhanced, text } = reply
  if (command !== 'RCPT TO' && command !== 'DATA') return null
  if (enhanced) {
    // 5.1.7 and 5.1.8 are about the sender's address.
    if (enhanced.startsWith('5.1.') && !/^5\.1\.[78]$/.test(enhanced)) return 'unknown-address'
    if (enhanced === '5.2.1') return 'unknown-address'
    return enhanced === '5.2.2' ? 'blocked' : null
  }
  if (command !== 'RCPT TO' || POLICY.test(text) || RATE.test(text)) return null
  if (code === 552) return 'blocked'
  return code === 550 || code === 551 || code === 553 ? 'unknown-address' : null
}

function replyOf(error: unknown): SmtpReply {
  if (!(error instanceof Error)) return { command: '', kind: 'unknown', code: 0, enhanced: '', text: '' }
  const { command, code, responseCode, response } = error as Error & Record<string, unknown>
  const text = typeof response === 'string' ? response : ''
  return {
    command: typeof command === 'string' && /^[A-Z ]{1,20}$/.test(command) ? command : '',
    kind: typeof code === 'string' ? code : 'unknown',
    code: typeof responseCode === 'number' ? responseCode : 0,
    enhanced: /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? '',
    text,
  }
}

/** Connections that are kept open; each takes one mail at a time. */
export const MAIL_CONNECTIONS = 5

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
      maxConnections: MAIL_CONNECTIONS,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }

  async send(mail: Mail): Promise<void> {
    const { to, notice } = mail
    try {
      await this.#transport.sendMail({
        from: this.from,
        to,
        // Both, as multipart/alternative.
        ...writtenMail(mail),
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
      // Twice, as mail programs want it: an alternative `text/calendar; method=…` and an attached file.
      ...(calendar
        ? { icalEvent: { method: methodOf(calendar), filename: 'exam.ics', content: calendar } }
        : {}),
    }
  }
}

/** RFC 6047 wants the calendar's own method on its part too; Outlook shows no event without. */
function methodOf(calendar: string): string | undefined {
  return /^METHOD:([A-Z]+)/m.exec(calendar)?.[1]
}

function domainOf(from: string): string {
  const domain = /@([A-Za-z0-9.-]+)>?\s*$/.exec(from)?.[1]
  if (!domain) throw new Error('MAIL_FROM must end in an e-mail address')
  return domain
}
