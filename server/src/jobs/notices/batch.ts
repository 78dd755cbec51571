import type PgBoss from 'pg-boss'
import type { Receiver } from '../../domain/notices/channels'
import type { NoticeChannel } from '../../domain/notices/kinds'
import { type QueuedNotice, selectQueued } from '../../repositories/notice-deliveries'
import { noticeReceivers } from '../../repositories/notices/receivers'
import type { Services } from '../../use-cases/services'
import { handOver } from './hand-over'
import type { Outcome } from './outcome'
import { type NoticeJob, queueOf } from './queues'
import { record } from './record'

/** Jobs taken at once; what is read of them is in memory until they are sent. */
export const BATCH = 500
/** Sends of a channel that run at the same time and are recorded together: what a crash may double. */
export const AT_ONCE = 50

type Job = PgBoss.JobWithMetadata<NoticeJob>

interface Batch {
  notices: Map<string, QueuedNotice>
  receivers: Map<string, Receiver>
}

async function load({ db, sealer }: Services, channel: NoticeChannel, jobs: readonly Job[]): Promise<Batch> {
  const notices = await selectQueued(
    db,
    channel,
    jobs.map(({ data }) => data.noticeId),
  )
  const candidates = [...new Set(notices.map(({ candidateId }) => candidateId))]
  return {
    notices: new Map(notices.map((notice) => [notice.id, notice])),
    receivers: await noticeReceivers(db, sealer, candidates),
  }
}

/** What one process does with a channel's jobs. */
export interface BatchRun {
  services: Services
  boss: PgBoss
  channel: NoticeChannel
  /** The time that candidates are shown. */
  now: () => Date
  /** True once the process ends. */
  stopping: () => boolean
}

/**
 * Takes the next jobs of a channel and answers how many there were. No send begins once half the lease has gone, so
 * that none still runs when another process takes the job over; what is left then goes back to what is owed.
 */
export async function workBatch({ services, boss, channel, now, stopping }: BatchRun): Promise<number> {
  const { db, config } = services
  const beginBy = performance.now() + config.notices.leaseSeconds * 500
  const options = { batchSize: BATCH, includeMetadata: true, priority: false } as const
  const jobs = await boss.fetch<NoticeJob>(queueOf(channel), options)
  if (jobs.length === 0) return 0
  const { notices, receivers } = await load(services, channel, jobs)
  const outcomeOf = async ({ data }: Job): Promise<Outcome> => {
    const notice = notices.get(data.noticeId)
    const receiver = notice && receivers.get(notice.candidateId)
    return notice && receiver ? handOver(services, channel, notice, receiver) : { kind: 'gone' }
  }
  for (let start = 0; start < jobs.length; start += AT_ONCE) {
    const late = stopping() || performance.now() > beginBy
    const some = late ? jobs.slice(start) : jobs.slice(start, start + AT_ONCE)
    const finished = await Promise.all(
      some.map(async (job) => ({
        job,
        outcome: late ? ({ kind: 'returned' } as const) : await outcomeOf(job),
      })),
    )
    await record(db, boss, channel, finished, now())
    if (late) break
  }
  return jobs.length
}
