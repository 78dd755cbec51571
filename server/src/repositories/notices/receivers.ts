import { sql } from 'kysely'
import type { ChannelRecord, Receiver } from '../../domain/notices/channels'
import {
  type NoticeChannel,
  type NoticeTopic,
  noticeChannels,
  noticeTopics,
} from '../../domain/notices/kinds'
import type { Sealer } from '../../lib/sealing'
import type { Db } from '../database'

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

/**
 * The official account's follower had left when a message was sent, in real time. False where they follow anew since, or in
 * that very second: WeChat tells no smaller ones.
 */
export async function endFollowing(db: Db, sealer: Sealer, openid: string, sentAt: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('officialAccountFollowers')
    .set({ following: false, changedAt: sentAt })
    .where('openidFingerprint', '=', sealer.fingerprint(openid, 'official-openid'))
    .where('changedAt', '<', sql<Date>`date_trunc('second', ${sentAt}::timestamptz)`)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The candidate refuses the official account's messages of a topic. */
export async function closeTopic(db: Db, candidateId: string, topic: NoticeTopic, now: Date): Promise<void> {
  await db
    .insertInto('officialAccountRefusals')
    .values({ candidateId, topic, refusedAt: now })
    .onConflict((conflict) => conflict.columns(['candidateId', 'topic']).doUpdateSet({ refusedAt: now }))
    .execute()
}

/** Forgets which topics candidates refused at the official account: whether they still do, the next message shows. */
export async function reopenTopics(db: Db, candidateIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom('officialAccountRefusals')
    .where('candidateId', '=', sql<string>`any(${candidateIds}::text[])`)
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

const UNTOUCHED: ChannelRecord = {
  enabled: true,
  testNoticeId: null,
  testedAt: null,
  confirmedAt: null,
  failedAt: null,
  failure: null,
}

/** A record with the same value for each key. */
function forEach<Key extends string, Value>(keys: readonly Key[], value: Value): Record<Key, Value> {
  // Every key of the union is in the list, which the compiler cannot see.
  return Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>
}

function selectPeople(db: Db, candidateIds: readonly string[]) {
  return db
    .selectFrom('candidates')
    .leftJoin('personalData', 'personalData.candidateId', 'candidates.id')
    .leftJoin('officialAccountFollowers as follower', (join) =>
      join
        .onRef('follower.unionidFingerprint', '=', 'candidates.unionidFingerprint')
        .on('follower.following', '=', true),
    )
    .select(({ selectFrom }) => [
      'candidates.id',
      'candidates.openidSealed',
      'candidates.deletedAt',
      'personalData.phoneSealed',
      'personalData.emailSealed',
      'personalData.emailConfirmedAt',
      'follower.openidSealed as officialSealed',
      selectFrom('subscriptionAllowances')
        .select(sql<Partial<Record<NoticeTopic, number>> | null>`json_object_agg(topic, allowed)`.as('each'))
        .whereRef('candidateId', '=', 'candidates.id')
        .as('allowed'),
      selectFrom('officialAccountRefusals')
        .select(sql<NoticeTopic[] | null>`json_agg(topic)`.as('each'))
        .whereRef('candidateId', '=', 'candidates.id')
        .as('closed'),
    ])
    .where('candidates.id', '=', sql<string>`any(${candidateIds}::text[])`)
    .execute()
}

async function selectChannels(
  db: Db,
  candidateIds: readonly string[],
): Promise<Map<string, Partial<Record<NoticeChannel, ChannelRecord>>>> {
  const rows = await db
    .selectFrom('noticeChannels')
    .selectAll()
    .where('candidateId', '=', sql<string>`any(${candidateIds}::text[])`)
    .execute()
  const found = new Map<string, Partial<Record<NoticeChannel, ChannelRecord>>>()
  for (const { candidateId, channel, ...record } of rows) {
    found.set(candidateId, { ...found.get(candidateId), [channel]: record })
  }
  return found
}

const untouched = () => forEach(noticeChannels, UNTOUCHED)

type Person = Omit<Awaited<ReturnType<typeof selectPeople>>[number], 'id'>

function openPerson(sealer: Sealer, person: Person): Omit<Receiver, 'channels' | 'off'> {
  const { openidSealed, deletedAt, phoneSealed, emailSealed, emailConfirmedAt, officialSealed } = person
  return {
    deleted: deletedAt !== null,
    phone: phoneSealed ? sealer.open(phoneSealed, 'phone') : null,
    email: emailSealed && emailConfirmedAt ? sealer.open(emailSealed, 'email') : null,
    openid: openidSealed ? sealer.open(openidSealed, 'openid') : null,
    officialOpenid: officialSealed ? sealer.open(officialSealed, 'official-openid') : null,
    allowed: { ...forEach(noticeTopics, 0), ...person.allowed },
    closed: noticeTopics.filter((topic) => person.closed?.includes(topic)),
  }
}

interface Reading {
  /** Channels over which nothing is sent. */
  off?: readonly NoticeChannel[]
  /** Takes the ids of those whose sealed data do not open; absent, one of them is an error. */
  unopened?: Set<string>
}

/** Candidates as their channels know them, by id; two statements for any number of them. */
export async function noticeReceivers(
  db: Db,
  sealer: Sealer,
  candidateIds: readonly string[],
  { off = [], unopened }: Reading = {},
): Promise<Map<string, Receiver>> {
  const people = await selectPeople(db, candidateIds)
  const channels = await selectChannels(db, candidateIds)
  const receivers = new Map<string, Receiver>()
  for (const { id, ...person } of people) {
    try {
      receivers.set(id, {
        ...openPerson(sealer, person),
        channels: { ...untouched(), ...channels.get(id) },
        off,
      })
    } catch (error) {
      if (!unopened) throw error
      unopened.add(id)
    }
  }
  return receivers
}
