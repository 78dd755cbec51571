import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import type { NoticeChannel } from '../domain/notices/kinds'
import { newId } from '../lib/ids'
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

async function insertMessages(db: Db, messages: readonly OutgoingMessage[], sentAt: Date): Promise<void> {
  const column = <Key extends keyof OutgoingMessage>(key: Key) => messages.map((message) => message[key])
  await sql`
    insert into sent_messages (id, notice_id, channel, title, text, link, sent_at)
    select id, notice_id, channel, title, text, link, ${sentAt}::timestamptz
    from unnest(${messages.map(() => newId('msg'))}::text[], ${column('noticeId')}::text[],
      ${column('channel')}::text[], ${column('title')}::text[], ${column('text')}::text[], ${column('link')}::text[])
      as line (id, notice_id, channel, title, text, link)
  `.execute(db)
}

/**
 * Keeps messages for the demo panel: the answer takes one and resolves once it is stored. What comes at the same
 * moment is stored with one statement, so that stand-ins are as quick as a run of notices needs.
 */
export function messageKeeper(db: Db, now: () => Date): (message: OutgoingMessage) => Promise<void> {
  let waiting: OutgoingMessage[] = []
  let stored: Promise<void> | null = null
  const store = async () => {
    await nextTurn()
    const messages = waiting
    waiting = []
    stored = null
    await insertMessages(db, messages, now())
  }
  return (message) => {
    waiting.push(message)
    stored ??= store()
    return stored
  }
}
