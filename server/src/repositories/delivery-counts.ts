import { sql } from 'kysely'
import type { NoticeChannel } from '../domain/notices/kinds'
import type { Db } from './database'
import type { DeliveryState } from './tables/notices'

/** How many deliveries of a channel are in a state. */
export interface DeliveryCount {
  channel: NoticeChannel
  state: DeliveryState
  count: number
}

/**
 * Deliveries by channel and state: all that are owed, queued or dead, and what was sent or skipped of the notices
 * written since an instant, so that the count does not grow dearer with the years.
 */
export async function countDeliveries(db: Db, since: Date): Promise<DeliveryCount[]> {
  const { rows } = await sql<DeliveryCount>`
    select channel, state, count(*)::int as count from notice_deliveries
    where state in ('owed', 'queued', 'dead') group by channel, state
    union all
    select d.channel, d.state, count(*)::int from notices n
    cross join lateral (
      select channel, state from notice_deliveries
      where notice_id = n.id and state in ('sent', 'skipped') limit 4
    ) d
    where n.created_at >= ${since} group by d.channel, d.state
  `.execute(db)
  return rows
}

/** Since when the oldest delivery on its way has been waiting; null when none is. */
export async function oldestWaiting(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ oldest: Date | null }>`
    select min(n.created_at) as oldest
    from (select distinct notice_id from notice_deliveries where state in ('owed', 'queued')) d
    cross join lateral (select created_at from notices where id = d.notice_id limit 1) n
  `.execute(db)
  return rows[0]?.oldest ?? null
}
