import type PgBoss from 'pg-boss'
import type { NoticeChannel } from '../../domain/notices/kinds'
import type { Db } from '../../repositories/database'
import { takeOwed } from '../../repositories/notice-deliveries'
import { queriesOn } from './queries'
import { type NoticeJob, queueOf } from './queues'

/**
 * Turns up to `limit` owed deliveries of a channel into jobs and answers how many. A crash leaves a delivery owed
 * without a job, or queued with one, never anything between.
 */
export function relayOwed(db: Db, boss: PgBoss, channel: NoticeChannel, limit: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const noticeIds = await takeOwed(trx, channel, limit)
    if (noticeIds.length === 0) return 0
    const name = queueOf(channel)
    const jobs = noticeIds.map((noticeId) => ({ name, data: { noticeId, channel } satisfies NoticeJob }))
    await boss.insert(jobs, { db: queriesOn(trx) })
    return noticeIds.length
  })
}
