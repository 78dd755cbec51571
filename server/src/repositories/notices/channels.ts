import { sql } from 'kysely'
import type { Awaited } from '../../domain/notices/channel-state'
import type { NoticeChannel, NoticeTopic } from '../../domain/notices/kinds'
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
  awaited: Awaited
}

/** Refused topics, the tests since an instant, and what the candidate waits for on a day (`YYYY-MM-DD`). */
export async function channelFacts(
  db: Db,
  candidateId: string,
  { testsSince, today }: { testsSince: Date; today: string },
): Promise<ChannelFacts> {
  type Row = Awaited & { refused: NoticeTopic[]; tests: { channel: NoticeChannel; at: string }[] }
  const attempts = sql`from registrations r join sittings s on s.id = r.sitting_id
    where r.candidate_id = ${candidateId} and r.closed_at is null and r.result_published_at is null`
  const { rows } = await sql<Row>`
    select
      exists (select ${attempts} and s.exam_date < ${today}::date) as result,
      exists (select ${attempts} and s.exam_date >= ${today}::date) as exam,
      exists (select from certificates where candidate_id = ${candidateId} and revoked_at is null) as certificate,
      (select coalesce(json_agg(topic), '[]') from subscription_allowances
        where candidate_id = ${candidateId} and refused) as refused,
      (select coalesce(json_agg(json_build_object('channel', d.channel, 'at', n.created_at)), '[]')
        from notices n join notice_deliveries d on d.notice_id = n.id
        where n.candidate_id = ${candidateId} and n.kind = 'channelTest' and n.created_at > ${testsSince}) as tests
  `.execute(db)
  const [row] = rows
  if (!row) throw new Error('A select without from has one row')
  const { refused, tests, ...awaited } = row
  return { refused, tests: tests.map(({ channel, at }) => ({ channel, at: new Date(at) })), awaited }
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

/** WeChat keeps what was accepted; more than this many messages of one topic nobody is owed at a time. */
const MOST = 20

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
