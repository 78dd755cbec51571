import type PgBoss from 'pg-boss'
import type { NoticeChannel } from '../../domain/notices/kinds'
import type { Db } from '../../repositories/database'
import { recordResults } from '../../repositories/notice-deliveries'
import {
  clearFailing,
  emptyAllowance,
  endFollowing,
  markFailing,
  spendAllowances,
} from '../../repositories/notices/receivers'
import type { Outcome } from './outcome'
import { queriesOn } from './queries'
import { type NoticeJob, queueOf } from './queues'
import { refusalText, resultOf } from './results'

/** A job that was dealt with. */
export interface Finished {
  job: PgBoss.JobWithMetadata<NoticeJob>
  outcome: Outcome
}

/** What the code of pg-boss takes; its own type of `fail` for several jobs leaves out the data before the options. */
type FailJobs = (name: string, ids: string[], data: null, options: PgBoss.ConnectionOptions) => Promise<void>

/**
 * Ends jobs in the transaction of their results. A job that is done for is deleted: the delivery is its record, and
 * the queue stays short.
 */
async function endJobs(trx: Db, boss: PgBoss, queue: string, finished: readonly Finished[]): Promise<void> {
  const idsOf = (retry: boolean) =>
    finished.filter((one) => willRetry(one) === retry).map(({ job }) => job.id)
  const [again, done] = [idsOf(true), idsOf(false)]
  const connection = { db: queriesOn(trx) }
  if (done.length > 0) await boss.deleteJob(queue, done, connection)
  if (again.length > 0) await (boss.fail as unknown as FailJobs)(queue, again, null, connection)
}

const isLastTry = ({ job }: Finished) => job.retryCount >= job.retryLimit
const willRetry = (one: Finished) => one.outcome.kind === 'failed' && !isLastTry(one)

/** What sends have shown about their receivers. */
async function learn(
  trx: Db,
  channel: NoticeChannel,
  outcomes: readonly Outcome[],
  now: Date,
): Promise<void> {
  const sent = outcomes.filter((outcome) => outcome.kind === 'sent')
  if (channel === 'subscription' && sent.length > 0) {
    await spendAllowances(
      trx,
      sent.map(({ receiver }) => receiver),
    )
  }
  const mended = sent.filter(({ hadFailed }) => hadFailed).map(({ receiver }) => receiver.candidateId)
  if (mended.length > 0) await clearFailing(trx, mended, channel)
  for (const outcome of outcomes) {
    if (outcome.kind !== 'refused') continue
    const { receiver, reason } = outcome
    await markFailing(trx, receiver.candidateId, channel, refusalText(channel, reason), now)
    if (reason === 'not-subscribed') await emptyAllowance(trx, receiver.candidateId, receiver.topic)
    if (reason === 'not-following') await endFollowing(trx, receiver.to, now)
  }
}

/** Writes down what became of some jobs of a channel, in one transaction with the end of the jobs. */
export async function record(
  db: Db,
  boss: PgBoss,
  channel: NoticeChannel,
  finished: readonly Finished[],
  now: Date,
): Promise<void> {
  const results = finished.map((one) => resultOf(one.job.data.noticeId, channel, one.outcome, isLastTry(one)))
  await db.transaction().execute(async (trx) => {
    await recordResults(
      trx,
      channel,
      results.filter((result) => result !== null),
      now,
    )
    await learn(
      trx,
      channel,
      finished.map(({ outcome }) => outcome),
      now,
    )
    await endJobs(trx, boss, queueOf(channel), finished)
  })
}
