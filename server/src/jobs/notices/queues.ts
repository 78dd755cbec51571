import PgBoss from 'pg-boss'
import { type NoticeChannel, noticeChannels } from '../../domain/notices/kinds'
import type { Config } from '../../lib/config'
import type { Db } from '../../repositories/database'
import { installJobQueue, JOB_SCHEMA } from '../job-queue'
import { queriesOn } from './queries'

/** What a job carries; everything else is read when it is sent. */
export interface NoticeJob {
  noticeId: string
  channel: NoticeChannel
}

/** Where pg-boss puts the jobs that no process survived. */
export const DEAD_LETTERS = 'notices_dead'

/** With the usual thirty seconds and their doubling, the last try is two to four hours after the first. */
export const RETRIES = 8

const QUEUES: Record<NoticeChannel, string> = {
  sms: 'notices_sms',
  email: 'notices_email',
  officialAccount: 'notices_official_account',
  subscription: 'notices_subscription',
}

/** The queue of a channel. */
export function queueOf(channel: NoticeChannel): string {
  return QUEUES[channel]
}

/** Creates the queues, or brings them to these settings; jobs that are queued already keep theirs. */
export async function prepareQueues(
  boss: PgBoss,
  { retrySeconds, leaseSeconds }: Config['notices'],
): Promise<void> {
  await boss.createQueue(DEAD_LETTERS)
  for (const channel of noticeChannels) {
    const name = queueOf(channel)
    const options = {
      name,
      retryLimit: RETRIES,
      retryDelay: retrySeconds,
      retryBackoff: true,
      expireInSeconds: leaseSeconds,
      deadLetter: DEAD_LETTERS,
    }
    await boss.createQueue(name, options)
    await boss.updateQueue(name, options)
  }
}

/** A queue without timers and connections of its own, for processes that run no jobs by themselves. */
export async function openQuietBoss(db: Db, onError: (error: Error) => void): Promise<PgBoss> {
  await installJobQueue(db)
  const boss = new PgBoss({ db: queriesOn(db), schema: JOB_SCHEMA, supervise: false, schedule: false })
  boss.on('error', onError)
  return boss.start()
}
