import { sql } from 'kysely'
import type { NoticeChannel } from '../domain/notices/kinds'
import type { Db } from './database'

/**
 * The channels with something to do now: deliveries that are owed, or jobs that wait in the channel's queue. One
 * statement over short indexes, since every process asks it all the time.
 */
export async function channelsWithWork(
  db: Db,
  channels: readonly { channel: NoticeChannel; queue: string }[],
): Promise<NoticeChannel[]> {
  const { rows } = await sql<{ channel: NoticeChannel }>`
    select channel
    from unnest(${channels.map(({ channel }) => channel)}::text[], ${channels.map(({ queue }) => queue)}::text[])
      as line (channel, queue)
    where exists (
        select from notice_deliveries delivery
        where delivery.channel = line.channel and state = 'owed' and not_before <= now()
      )
      or exists (select from jobs.job where name = line.queue and state < 'active' and start_after < now())
  `.execute(db)
  return rows.map(({ channel }) => channel)
}
