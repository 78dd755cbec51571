import type { NoticeChannel } from '../../domain/notices/kinds'

/** What a stand-in would have sent. */
export interface KeptMessage {
  /** The notice it carries; null for a mail asked for at once. */
  noticeId: string | null
  channel: NoticeChannel
  title: string
  text: string
  /** Page of the mini-program with its parameters, without a leading slash; null where a tap opens none. */
  link: string | null
}

/** Keeps what the stand-ins would have sent, where the demo panel can show it. */
export type KeepMessage = (message: KeptMessage) => Promise<void>
