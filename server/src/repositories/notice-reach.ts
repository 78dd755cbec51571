import { sql } from 'kysely'
import type { NoticeChannel, NoticeTopic } from '../domain/notices/kinds'
import type { Db } from './database'

/** Subscription messages were sent, each using up one that the candidate allowed. */
export async function spendAllowances(
  db: Db,
  uses: readonly { candidateId: string; topic: NoticeTopic }[],
): Promise<void> {
  await sql`
    update subscription_allowances as allowance
    set allowed = greatest(allowed - used.times, 0)
    from (
      select candidate_id, topic, count(*)::integer as times
      from unnest(${uses.map(({ candidateId }) => candidateId)}::text[], ${uses.map(({ topic }) => topic)}::text[])
        as line (candidate_id, topic)
      group by candidate_id, topic
    ) as used
    where allowance.candidate_id = used.candidate_id and allowance.topic = used.topic
  `.execute(db)
}

/** WeChat knows of no subscription message that it might still deliver. */
export async function emptyAllowance(db: Db, candidateId: string, topic: NoticeTopic): Promise<void> {
  await db
    .updateTable('subscriptionAllowances')
    .set({ allowed: 0 })
    .where('candidateId', '=', candidateId)
    .where('topic', '=', topic)
    .execute()
}

/** The official account's follower has left. */
export async function endFollowing(db: Db, openid: string, now: Date): Promise<void> {
  await db
    .updateTable('officialAccountFollowers')
    .set({ following: false, changedAt: now })
    .where('openid', '=', openid)
    .execute()
}

/** A channel refused its candidate; `failure` says why, in the candidate's words. */
export async function markFailing(
  db: Db,
  candidateId: string,
  channel: NoticeChannel,
  failure: string,
  now: Date,
): Promise<void> {
  const failed = { failedAt: now, failure }
  await db
    .insertInto('noticeChannels')
    .values({ candidateId, channel, ...failed })
    .onConflict((conflict) => conflict.columns(['candidateId', 'channel']).doUpdateSet(failed))
    .execute()
}

/** Channels that had failed have taken a notice again. */
export async function clearFailing(
  db: Db,
  candidateIds: readonly string[],
  channel: NoticeChannel,
): Promise<void> {
  await db
    .updateTable('noticeChannels')
    .set({ failedAt: null, failure: null })
    .where('channel', '=', channel)
    .where('candidateId', '=', sql<string>`any(${candidateIds}::text[])`)
    .execute()
}
