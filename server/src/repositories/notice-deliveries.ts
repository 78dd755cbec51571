import { sql } from 'kysely'
import type { NoticeChannel } from '../domain/notices/kinds'
import type { Db } from './database'
import type { DeliveryState } from './tables/notices'

/**
 * Takes deliveries that a channel owes by now, those that wait longest first, and marks them as queued. Rows that
 * another process is taking are left to it.
 */
export async function takeOwed(db: Db, channel: NoticeChannel, limit: number): Promise<string[]> {
  const taken = await db
    .with('due', (cte) =>
      cte
        .selectFrom('noticeDeliveries')
        .select('noticeId')
        .where('channel', '=', channel)
        .where('state', '=', 'owed')
        .where('notBefore', '<=', sql<Date>`now()`)
        .orderBy('notBefore')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('noticeDeliveries')
    .from('due')
    .set({ state: 'queued' })
    .whereRef('noticeDeliveries.noticeId', '=', 'due.noticeId')
    .where('channel', '=', channel)
    .returning('noticeDeliveries.noticeId')
    .execute()
  return taken.map(({ noticeId }) => noticeId)
}

/** The notices of a channel's jobs that are still to be sent; whatever is missing was settled otherwise. */
export function selectQueued(db: Db, channel: NoticeChannel, noticeIds: readonly string[]) {
  return db
    .selectFrom('noticeDeliveries as delivery')
    .innerJoin('notices', 'notices.id', 'delivery.noticeId')
    .select([
      'notices.id',
      'notices.candidateId',
      'notices.kind',
      'notices.templateVersion',
      'notices.facts',
      'notices.title',
      'notices.body',
      'notices.targetPage',
      'notices.targetId',
      'notices.createdAt',
    ])
    .where('delivery.channel', '=', channel)
    .where('delivery.state', '=', 'queued')
    .where('delivery.noticeId', '=', sql<string>`any(${noticeIds}::text[])`)
    .execute()
}

/** A notice as a channel sends it. */
export type QueuedNotice = Awaited<ReturnType<typeof selectQueued>>[number]

/** What becomes of a queued delivery. */
export interface DeliveryResult {
  noticeId: string
  state: DeliveryState
  /** Whether the gateway was asked, apart from one that was busy. */
  attempted: boolean
  skipReason: string | null
  /** Without personal data. */
  lastError: string | null
  /** Seconds until it may be taken again. */
  waitSeconds: number
}

/** Writes down what became of a channel's deliveries; those that are no longer queued stay as they are. */
export async function recordResults(
  db: Db,
  channel: NoticeChannel,
  results: readonly DeliveryResult[],
  now: Date,
): Promise<void> {
  const column = <Key extends keyof DeliveryResult>(key: Key) => results.map((result) => result[key])
  await sql`
    update notice_deliveries as delivery
    set state = line.state,
      attempts = attempts + line.attempted::integer,
      sent_at = case when line.state = 'sent' then ${now}::timestamptz end,
      skip_reason = line.skip_reason,
      last_error = case when line.state = 'sent' then null else coalesce(line.last_error, delivery.last_error) end,
      not_before = now() + line.wait * interval '1 s'
    from unnest(${column('noticeId')}::text[], ${column('state')}::text[], ${column('attempted')}::boolean[],
      ${column('skipReason')}::text[], ${column('lastError')}::text[], ${column('waitSeconds')}::double precision[])
      as line (notice_id, state, attempted, skip_reason, last_error, wait)
    where delivery.notice_id = line.notice_id and delivery.channel = ${channel} and delivery.state = 'queued'
  `.execute(db)
}

/** Gives queued deliveries up, as those of jobs that no process survived. */
export async function giveUp(
  db: Db,
  deliveries: readonly { noticeId: string; channel: NoticeChannel }[],
  error: string,
): Promise<void> {
  await sql`
    update notice_deliveries as delivery
    set state = 'dead', last_error = ${error}
    from unnest(${deliveries.map(({ noticeId }) => noticeId)}::text[],
      ${deliveries.map(({ channel }) => channel)}::text[]) as line (notice_id, channel)
    where delivery.notice_id = line.notice_id and delivery.channel = line.channel and delivery.state = 'queued'
  `.execute(db)
}

/** Whether anything is on its way. */
export async function anythingOpen(db: Db): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select exists (select from notice_deliveries where state in ('owed', 'queued')) as open
  `.execute(db)
  return rows[0]?.open ?? false
}
