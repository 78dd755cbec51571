import { newId } from '../domain/ids'
import type { NoticeChannel } from '../domain/notices/kinds'
import type { Db } from './database'

/** A message that a stand-in would have sent. */
export interface OutgoingMessage {
  /** The notice it carries; null for a mail asked for at once. */
  noticeId: string | null
  channel: NoticeChannel
  title: string
  text: string
  /** Page of the mini-program that a tap opens. */
  link: string | null
}

/** Keeps a message for the demo panel. */
export async function keepMessage(db: Db, message: OutgoingMessage, now: Date): Promise<void> {
  await db
    .insertInto('sentMessages')
    .values({ id: newId('msg'), ...message, sentAt: now })
    .execute()
}
