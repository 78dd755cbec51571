import type { NoticeKind, NoticeTopic } from '../../domain/notices/kinds'
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
}

/**
 * Hands a notice over on one channel. `to` is what the channel calls its receiver: a phone number, an e-mail address,
 * an openid of the official account or of the mini-program. Throws `GatewayUnavailable` (try again), `GatewayBusy`
 * (try again after its time) or `RecipientRefused` (never for this receiver).
 */
export interface NoticeGateway {
  send(to: string, notice: OutgoingNotice): Promise<void>
}
