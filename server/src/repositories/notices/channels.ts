import { sql } from 'kysely'
import type { NoticeChannel, NoticeTopic } from '../../domain/notices/kinds'
import type { Sealer } from '../../lib/sealing'
import { storedOpenid, unionidFingerprint } from '../account/identities'
import type { Db } from '../database'

/** A test message: over which channel, and when. */
interface ChannelTest {
  channel: NoticeChannel
  at: Date
}

/** What the channels page shows beyond the receiver itself. */
export interface ChannelFacts {
  /** Topics whose last answer was no. */
  refused: NoticeTopic[]
  tests: ChannelTest[]
}

/** Refused topics, and the tests since an instant. */
export async function channelFacts(db: Db, candidateId: string, since: Date): Promise<ChannelFacts> {
  const { rows } = await sql<{ refused: NoticeTopic[]; tests: { channel: NoticeChannel; at: string }[] }>`
    select
      (select coalesce(json_agg(topic), '[]') from subscription_allowances
        where candidate_id = ${candidateId} and refused) as refused,
      (select coalesce(json_agg(json_build_object('channel', d.channel, 'at', n.created_at)), '[]')
        from notices n join notice_deliveries d on d.notice_id = n.id
        where n.candidate_id = ${candidateId} and n.kind = 'channelTest' and n.created_at > ${since}) as tests
  `.execute(db)
  const { refused = [], tests = [] } = rows[0] ?? {}
  return { refused, tests: tests.map(({ channel, at }) => ({ channel, at: new Date(at) })) }
}

/** What is set of one channel. */
type ChannelColumns = Partial<{
  enabled: boolean
  testNoticeId: string | null
  testedAt: Date | null
  confirmedAt: Date | null
  failedAt: Date | null
  failure: string | null
}>

/** Sets some columns of a candidate's channel. */
export async function setChannel(
  db: Db,
  candidateId: string,
  channel: NoticeChannel,
  columns: ChannelColumns,
): Promise<void> {
  await db
    .insertInto('noticeChannels')
    .values({ candidateId, channel, ...columns })
    .onConflict((conflict) => conflict.columns(['candidateId', 'channel']).doUpdateSet(columns))
    .execute()
}

/** Forgets what tests and notices have shown of a channel, since its address is another one now. */
export async function forgetProof(db: Db, candidateId: string, channel: NoticeChannel): Promise<void> {
  await db
    .updateTable('noticeChannels')
    .set({ testNoticeId: null, testedAt: null, confirmedAt: null, failedAt: null, failure: null })
    .where('candidateId', '=', candidateId)
    .where('channel', '=', channel)
    .execute()
}

/** Forgets that a channel's last notice was refused, since the candidate has mended it. */
export async function forgetFailure(db: Db, candidateId: string, channel: NoticeChannel): Promise<void> {
  await db
    .updateTable('noticeChannels')
    .set({ failedAt: null, failure: null })
    .where('candidateId', '=', candidateId)
    .where('channel', '=', channel)
    .execute()
}

/** A test message that was tapped has shown its channel to work. */
export async function confirmTapped(
  db: Db,
  candidateId: string,
  channel: NoticeChannel,
  noticeIds: readonly string[],
  now: Date,
): Promise<void> {
  await db
    .updateTable('noticeChannels')
    .set({ testNoticeId: null, confirmedAt: now, failedAt: null, failure: null })
    .where('candidateId', '=', candidateId)
    .where('channel', '=', channel)
    .where('testNoticeId', 'in', noticeIds)
    .execute()
}

/** The id of the notice of a cause. */
export async function noticeOfCause(db: Db, candidateId: string, cause: string): Promise<string> {
  const { id } = await db
    .selectFrom('notices')
    .select('id')
    .where('candidateId', '=', candidateId)
    .where('cause', '=', cause)
    .executeTakeFirstOrThrow()
  return id
}

/** Somebody at the official account. */
interface Follower {
  openid: string
  /** Null when the operator's accounts are not joined. */
  unionid: string | null
  following: boolean
  /** When WeChat says it happened; a later word is not undone by an earlier one that was delayed. */
  changedAt: Date
}

/** Keeps whether somebody follows. A stored unionid outlives an event that does not know it. */
export async function keepFollower(db: Db, sealer: Sealer, follower: Follower): Promise<void> {
  const { openid, unionid, following, changedAt } = follower
  const stored = storedOpenid(sealer, openid, 'official-openid')
  const union = unionid && unionidFingerprint(sealer, unionid)
  if (union) {
    await db
      .deleteFrom('officialAccountFollowers')
      .where('unionidFingerprint', '=', union)
      .where('openidFingerprint', '!=', stored.openidFingerprint)
      .execute()
  }
  await db
    .insertInto('officialAccountFollowers')
    .values({ ...stored, unionidFingerprint: union, following, changedAt })
    .onConflict((conflict) =>
      conflict
        .column('openidFingerprint')
        .doUpdateSet({
          following,
          changedAt,
          unionidFingerprint: sql<
            string | null
          >`coalesce(excluded.unionid_fingerprint, official_account_followers.unionid_fingerprint)`,
        })
        .where('officialAccountFollowers.changedAt', '<=', changedAt),
    )
    .execute()
}

/** What earlier messages of the official account have shown is forgotten for whoever has this unionid. */
export async function forgetOfficialAccountFailure(db: Db, sealer: Sealer, unionid: string): Promise<void> {
  await db
    .updateTable('noticeChannels')
    .set({ failedAt: null, failure: null })
    .where('channel', '=', 'officialAccount')
    .where('candidateId', 'in', (eb) =>
      eb
        .selectFrom('candidates')
        .select('id')
        .where('unionidFingerprint', '=', unionidFingerprint(sealer, unionid)),
    )
    .execute()
}

/** Forgets whether whoever has a candidate's unionid follows. */
export async function deleteFollower(db: Db, candidateId: string): Promise<void> {
  await db
    .deleteFrom('officialAccountFollowers')
    .where('unionidFingerprint', '=', (eb) =>
      eb.selectFrom('candidates').select('unionidFingerprint').where('id', '=', candidateId),
    )
    .execute()
}

/** WeChat keeps what was accepted; more than this many messages of one topic nobody is owed at a time. */
const MOST = 20

/** How many more messages each topic allows, and whether the last answer was no. */
type AllowanceRow = { topic: NoticeTopic; allowed: number; refused: boolean }

/** Adds one message to what a topic allows. */
export async function allowOne(db: Db, candidateId: string, topic: NoticeTopic): Promise<void> {
  await db
    .insertInto('subscriptionAllowances')
    .values({ candidateId, topic, allowed: 1, refused: false })
    .onConflict((conflict) =>
      conflict.columns(['candidateId', 'topic']).doUpdateSet({
        allowed: sql<number>`least(subscription_allowances.allowed + 1, ${MOST}::int)`,
        refused: false,
      }),
    )
    .execute()
}

/** Remembers that the candidate said no to a topic; what was allowed before stays. */
export async function refuseTopic(db: Db, candidateId: string, topic: NoticeTopic): Promise<void> {
  await db
    .insertInto('subscriptionAllowances')
    .values({ candidateId, topic, refused: true })
    .onConflict((conflict) => conflict.columns(['candidateId', 'topic']).doUpdateSet({ refused: true }))
    .execute()
}

/** Every topic the candidate was ever asked for. */
export function allowancesOf(db: Db, candidateId: string): Promise<AllowanceRow[]> {
  return db
    .selectFrom('subscriptionAllowances')
    .select(['topic', 'allowed', 'refused'])
    .where('candidateId', '=', candidateId)
    .execute()
}
