import { type Selectable, sql } from 'kysely'
import { type NoticeChannel, type NoticeKind, noticeChannels, type Target } from '../../domain/notices/kinds'
import type { Db } from '../database'
import type { NoticeTables } from '../tables/notices'

/** The order in which people see the channels of a notice; rows by themselves lie as they were last written. */
export const inChannelOrder = sql`array_position(${noticeChannels}::text[], notice_deliveries.channel)`

/** A message in the candidate's list. Instants are texts with their zone, as JSON has them. */
export interface MessageRow {
  id: string
  kind: NoticeKind
  title: string
  summary: string
  createdAt: string
  readAt: string | null
  targetPage: Target['page'] | null
  targetId: string | null
}

/** Where a page of messages begins: the last row's instant as text, and its id. */
export type MessagePosition = [createdAt: string, id: string]

/** A page of messages, and how many are unread in all. */
interface MessagePage {
  items: MessageRow[]
  unread: number
}

/** The candidate's listed messages, the newest first, with the number of unread ones; all of them without a limit. */
export async function messagesOf(
  db: Db,
  candidateId: string,
  after?: MessagePosition,
  limit?: number,
): Promise<MessagePage> {
  const position = after ? sql`and (created_at, id) < (${after[0]}::timestamptz, ${after[1]})` : sql``
  const { rows } = await sql<MessagePage>`
    select
      (select coalesce(json_agg(json_build_object('id', m.id, 'kind', m.kind, 'title', m.title,
          'summary', m.summary, 'createdAt', m.created_at, 'readAt', m.read_at,
          'targetPage', m.target_page, 'targetId', m.target_id) order by m.created_at desc, m.id desc), '[]')
        from (select * from notices where candidate_id = ${candidateId} and listed ${position}
          order by created_at desc, id desc limit ${limit ?? null}) m) as items,
      (select count(*)::int from notices
        where candidate_id = ${candidateId} and listed and read_at is null) as unread
  `.execute(db)
  return rows[0] ?? { items: [], unread: 0 }
}

/** The candidate's listed messages in full, the newest first, each with what became of it on its channels. */
export async function messagesInFull(db: Db, candidateId: string) {
  const ofCandidate = db
    .selectFrom('notices')
    .where('candidateId', '=', candidateId)
    .where('listed', '=', true)
  const messages = await ofCandidate.selectAll().orderBy('createdAt', 'desc').orderBy('id', 'desc').execute()
  const deliveries = await db
    .selectFrom('noticeDeliveries')
    .selectAll()
    .where('noticeId', 'in', ofCandidate.select('id'))
    .orderBy(inChannelOrder)
    .execute()
  return messages.map((message) => ({
    message,
    deliveries: deliveries.filter(({ noticeId }) => noticeId === message.id),
  }))
}

/** How many listed messages the candidate has not read. */
export async function unreadMessages(db: Db, candidateId: string): Promise<number> {
  const { count } = await db
    .selectFrom('notices')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('candidateId', '=', candidateId)
    .where('listed', '=', true)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** The candidate's own message in full. */
export function ownMessage(db: Db, candidateId: string, id: string) {
  return db
    .selectFrom('notices')
    .selectAll()
    .where('id', '=', id)
    .where('candidateId', '=', candidateId)
    .executeTakeFirst()
}

/** What became of a notice on each channel it was owed on. */
export function deliveriesOf(db: Db, noticeId: string): Promise<DeliveryRow[]> {
  return db
    .selectFrom('noticeDeliveries')
    .selectAll()
    .where('noticeId', '=', noticeId)
    .orderBy(inChannelOrder)
    .execute()
}

/** A delivery as stored. */
export type DeliveryRow = Selectable<NoticeTables['noticeDeliveries']>

/**
 * Marks the candidate's unread messages as read: those of `ids`, else all, up to the `newest` that was seen where it is told.
 * Others' ids change nothing.
 */
export async function markRead(
  db: Db,
  candidateId: string,
  { ids, newest }: { ids?: readonly string[]; newest?: string },
  now: Date,
): Promise<void> {
  let query = db
    .updateTable('notices')
    .set({ readAt: now })
    .where('candidateId', '=', candidateId)
    .where('readAt', 'is', null)
  if (ids) query = query.where('id', 'in', ids)
  if (newest) {
    query = query.where('createdAt', '<=', (eb) =>
      eb
        .selectFrom('notices as seen')
        .select('seen.createdAt')
        .where('seen.id', '=', newest)
        .where('seen.candidateId', '=', candidateId),
    )
  }
  await query.execute()
}

/** Marks deliveries of the candidate's own messages as opened, each once; one that was skipped cannot have been. */
export async function markOpened(
  db: Db,
  candidateId: string,
  ids: readonly string[],
  channel: NoticeChannel,
  now: Date,
): Promise<void> {
  await db
    .updateTable('noticeDeliveries')
    .set({ openedAt: now })
    .where('channel', '=', channel)
    .where('openedAt', 'is', null)
    .where('state', '!=', 'skipped')
    .where('noticeId', 'in', (eb) =>
      eb.selectFrom('notices').select('id').where('candidateId', '=', candidateId).where('id', 'in', ids),
    )
    .execute()
}
