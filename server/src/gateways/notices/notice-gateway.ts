import type { NoticeChannel, NoticeKind, NoticeTopic } from '../../domain/notices/kinds'
import type { NoticeFields } from '../../domain/notices/templates/template'

/** A notice ready for one channel. */
export interface OutgoingNotice {
  /** The notice's own id; it travels with the message, so that a receiver can drop a second one. */
  id: string
  kind: NoticeKind
  topic: NoticeTopic
  title: string
  /** Paragraphs of plain text. */
  body: string[]
  fields: NoticeFields
  /** Page of the mini-program with its parameters, without a leading slash. */
  page: string
  /** An iCalendar file to attach where the channel can. */
  calendar: string | null
  /** Address of the form for the short code, where the next step is at the computer and the channel has room. */
  entrance: string | null
  /** Whom to call, where the channel has room. */
  hotline: { label: string; value: string; hours: string | null } | null
}

/**
 * Hands a notice over on one channel. `to` is what the channel calls its receiver: a phone number, an e-mail address,
 * an openid of the official account or of the mini-program. Throws `GatewayUnavailable` (try again), `GatewayBusy`
 * (try again after its time) or `RecipientRefused` (never for this receiver).
 */
export interface NoticeGateway {
  send(to: string, notice: OutgoingNotice): Promise<void>
}

/** What a stand-in would have sent. */
export interface KeptMessage {
  /** The notice it carries; null for a mail asked for at once. */
  noticeId: string | null
  channel: NoticeChannel
  title: string
  text: string
  /** The same words as a page; null for a channel that has none. */
  html: string | null
  /** Page of the mini-program with its parameters, without a leading slash; null where a tap opens none. */
  link: string | null
}

/** Channels whose messages open the mini-program when they are tapped; an SMS or a mail has no address of it. */
const OPENING: readonly NoticeChannel[] = ['officialAccount', 'subscription']

/** Keeps what the stand-ins would have sent, where the demo panel can show it. */
export type KeepMessage = (message: KeptMessage) => Promise<void>

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
    const link = OPENING.includes(this.channel) ? page : null
    await this.keep({ noticeId: id, channel: this.channel, title, text, html: null, link })
  }
}
