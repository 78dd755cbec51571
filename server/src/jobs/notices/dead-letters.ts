import type PgBoss from 'pg-boss'
import type { Db } from '../../repositories/database'
import { giveUp } from '../../repositories/notice-deliveries'
import { queriesOn } from './queries'
import { DEAD_LETTERS, type NoticeJob } from './queues'

const AT_ONCE = 500
const LOST = 'every process that tried to send it died'

/**
 * Takes back the jobs of processes that died. One that has used up its retries comes to the dead letters, where
 * nobody has recorded it yet: its delivery is given up here. Failures that a process has seen are recorded with it.
 */
export async function takeBackLost(db: Db, boss: PgBoss): Promise<void> {
  await boss.expire()
  for (;;) {
    const lost = await boss.fetch<NoticeJob>(DEAD_LETTERS, { batchSize: AT_ONCE })
    if (lost.length === 0) return
    await db.transaction().execute(async (trx) => {
      await giveUp(
        trx,
        lost.map(({ data }) => data),
        LOST,
      )
      await boss.deleteJob(
        DEAD_LETTERS,
        lost.map(({ id }) => id),
        { db: queriesOn(trx) },
      )
    })
  }
}
