import { type Selectable, sql } from 'kysely'
import type { NoticeChannel } from '../domain/notices/kinds'
import type { Db } from './database'
import { type DeliveryRow, inChannelOrder } from './notices/messages'
import type { DeliveryState, NoticeTables } from './tables/notices'

/** A notice as stored. */
export type NoticeRow = Selectable<NoticeTables['notices']>

/** Which notices an operator looks for. */
interface NoticeFilter {
  /** Only with a delivery in one of these states. */
  states: readonly DeliveryState[] | null
  channel: NoticeChannel | null
}

/** Notices of every candidate, the newest first. */
export function findNotices(
  db: Db,
  { states, channel }: NoticeFilter,
  after: { createdAt: Date; id: string } | undefined,
  limit: number,
): Promise<NoticeRow[]> {
  let query = db
    .selectFrom('notices')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (after) {
    query = query.where((eb) => eb(eb.refTuple('createdAt', 'id'), '<', eb.tuple(after.createdAt, after.id)))
  }
  if (states || channel) {
    query = query.where('id', 'in', (eb) => {
      let deliveries = eb.selectFrom('noticeDeliveries').select('noticeId')
      if (states) deliveries = deliveries.where('state', 'in', states)
      return channel ? deliveries.where('channel', '=', channel) : deliveries
    })
  }
  return query.execute()
}

/** One notice, whoever it is for. */
export function noticeById(db: Db, id: string): Promise<NoticeRow | undefined> {
  return db.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The deliveries of notices. */
export function deliveriesOfAll(db: Db, ids: readonly string[]): Promise<DeliveryRow[]> {
  return db
    .selectFrom('noticeDeliveries')
    .selectAll()
    .where('noticeId', '=', sql<string>`any(${ids}::text[])`)
    .orderBy(inChannelOrder)
    .execute()
}

/** Owes a notice's dead deliveries again. */
export async function oweAgain(db: Db, id: string): Promise<void> {
  await db
    .updateTable('noticeDeliveries')
    .set({ state: 'owed', attempts: 0, tries: 0, notBefore: sql<Date>`now()` })
    .where('noticeId', '=', id)
    .where('state', '=', 'dead')
    .execute()
}

/** Takes this minute's turn of the sweep over all jobs; false when another process has it, or it is not yet due. */
export async function takeTurn(db: Db): Promise<boolean> {
  const { rows } = await sql`
    update sweeps set next_at = date_trunc('minute', now()) + interval '1 minute'
    where name = 'jobs' and next_at <= now() returning name
  `.execute(db)
  return rows.length > 0
}
