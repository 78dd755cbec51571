import { sql } from 'kysely'
import { LEADING_TO_EXAM, OTHER_DATE, SAID_ANEW } from '../../domain/notices/content'
import type { NoticeChannel } from '../../domain/notices/kinds'
import { renewedByPerson, renewingByPerson } from '../account/of-person'
import type { Db } from '../database'
import type { DeliveryState } from '../tables/notices'

/** What one process takes to send. */
export interface Taking {
  channel: NoticeChannel
  /** Names this taking: only who holds it may write down what became of it. */
  claim: string
  limit: number
  /** Until a taking counts as lost with its process, and another may take it over. */
  leaseSeconds: number
  /** How often a delivery is tried before it is given up; each time that a process began to counts. */
  tries: number
}

/** A delivery that was taken; `tries` counts this one. */
export interface TakenDelivery {
  noticeId: string
  tries: number
}

/** The channels that owe something by now; every process asks it all the time. */
export async function channelsWithWork(db: Db, channels: readonly NoticeChannel[]): Promise<NoticeChannel[]> {
  const { rows } = await sql<{ channel: NoticeChannel }>`
    select channel from unnest(${channels}::text[]) as line (channel)
    where exists (
      select from notice_deliveries delivery
      where delivery.channel = line.channel and state = 'owed' and not_before <= now()
    )
  `.execute(db)
  return rows.map(({ channel }) => channel)
}

/**
 * Takes deliveries that a channel owes by now, those that wait longest first; rows that another process is taking are
 * left to it. A taken one is not due before its lease has ended, so that a process that dies gives it back by itself.
 * One that was begun as often as it may be, and never came to an end, is given up.
 */
export async function takeOwed(
  db: Db,
  { channel, claim, limit, leaseSeconds, tries }: Taking,
): Promise<TakenDelivery[]> {
  const { rows } = await sql<TakenDelivery & { state: DeliveryState }>`
    with due as (
      select notice_id from notice_deliveries
      where channel = ${channel} and state = 'owed' and not_before <= now()
      order by not_before limit ${limit} for update skip locked
    )
    update notice_deliveries delivery
    set tries = least(tries + 1, ${tries}),
      state = case when tries < ${tries} then 'owed' else 'dead' end,
      claim = case when tries < ${tries} then ${claim}::text end,
      last_error = case when tries < ${tries} then last_error else 'every process that tried to send it died' end,
      not_before = now() + ${leaseSeconds} * interval '1 s'
    from due where delivery.notice_id = due.notice_id and delivery.channel = ${channel}
    returning delivery.notice_id as "noticeId", delivery.tries, delivery.state
  `.execute(db)
  return rows.filter(({ state }) => state === 'owed')
}

/**
 * It leads to a date that its registration has no more: that has ended since, or was told another one. Of what was said
 * anew the newest counts, as long as there is a result to wait for or a retake to use; of a certificate's end nothing once it is
 * renewed or revoked.
 */
const overtaken = sql<boolean>`
  notices.kind = 'retakeEndChanged' and exists (select from registrations
    where retake_of = notices.target_id or id = notices.target_id and outcome = 'passed')
  or notices.kind = 'resultPublished' and exists (select from registrations where retake_of = notices.target_id)
  or notices.kind = 'certificateExpiring' and exists (select from certificates
    where number = notices.target_id and (revoked_at is not null
      or ${renewedByPerson('certificates')} or ${renewingByPerson('certificates')}))
  or notices.kind = any(${[...SAID_ANEW]}::text[]) and exists (
    select from notices newer
    where newer.candidate_id = notices.candidate_id and newer.target_id = notices.target_id
      and newer.kind = notices.kind and newer.created_at > notices.created_at
  )
  or
  notices.kind = any(${[...LEADING_TO_EXAM]}::text[]) and (
    exists (select from registrations where id = notices.target_id and closed_at is not null)
    or exists (
      select from notices newer
      where newer.candidate_id = notices.candidate_id and newer.target_id = notices.target_id and newer.listed
        and newer.kind = any(${[...OTHER_DATE]}::text[]) and newer.created_at > notices.created_at
    )
  )
`

/** The notices of deliveries that were taken; one that is missing is gone with its candidate. */
export function selectTaken(db: Db, noticeIds: readonly string[]) {
  return db
    .selectFrom('notices')
    .select([
      'id',
      'candidateId',
      'kind',
      'templateVersion',
      'facts',
      'title',
      'body',
      'targetPage',
      'targetId',
      'createdAt',
      overtaken.as('overtaken'),
    ])
    .where('id', '=', sql<string>`any(${noticeIds}::text[])`)
    .execute()
}

/** A notice as a channel sends it. */
export type TakenNotice = Awaited<ReturnType<typeof selectTaken>>[number]

/** What becomes of a taken delivery. */
export interface DeliveryResult {
  noticeId: string
  state: DeliveryState
  /** Whether the gateway was asked, apart from one that was busy. */
  attempted: boolean
  /** Whether it counts as one of its tries. */
  tried: boolean
  skipReason: string | null
  /** Without personal data. */
  lastError: string | null
  /** Seconds until it may be taken again. */
  waitSeconds: number
}

/** Writes down what became of a channel's taken deliveries; those that another process has taken over stay as they are. */
export async function recordResults(
  db: Db,
  { channel, claim }: Pick<Taking, 'channel' | 'claim'>,
  results: readonly DeliveryResult[],
  now: Date,
): Promise<void> {
  const column = <Key extends keyof DeliveryResult>(key: Key) => results.map((result) => result[key])
  await sql`
    update notice_deliveries as delivery
    set state = line.state,
      claim = null,
      attempts = attempts + line.attempted::integer,
      tries = tries - (not line.tried)::integer,
      sent_at = case when line.state = 'sent' then ${now}::timestamptz end,
      skip_reason = line.skip_reason,
      last_error = case when line.state = 'sent' then null else coalesce(line.last_error, delivery.last_error) end,
      not_before = now() + line.wait * interval '1 s'
    from unnest(${column('noticeId')}::text[], ${column('state')}::text[], ${column('attempted')}::boolean[],
      ${column('tried')}::boolean[], ${column('skipReason')}::text[], ${column('lastError')}::text[],
      ${column('waitSeconds')}::double precision[])
      as line (notice_id, state, attempted, tried, skip_reason, last_error, wait)
    where delivery.notice_id = line.notice_id and delivery.channel = ${channel} and delivery.claim = ${claim}
  `.execute(db)
}

/** How many deliveries of a channel are in a state. */
export interface DeliveryCount {
  channel: NoticeChannel
  state: DeliveryState
  count: number
}

/**
 * Deliveries by channel and state: all that are owed or dead, and what was sent or skipped of the notices
 * written since an instant, so that the count does not grow dearer with the years.
 */
export async function countDeliveries(db: Db, since: Date): Promise<DeliveryCount[]> {
  const { rows } = await sql<DeliveryCount>`
    select channel, state, count(*)::int as count from notice_deliveries
    where state in ('owed', 'dead') group by channel, state
    union all
    select d.channel, d.state, count(*)::int from notices n
    cross join lateral (
      select channel, state from notice_deliveries
      where notice_id = n.id and state in ('sent', 'skipped') limit 4
    ) d
    where n.created_at >= ${since} group by d.channel, d.state
  `.execute(db)
  return rows
}

/** Since when the oldest delivery on its way has been waiting; null when none is. */
export async function oldestWaiting(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ oldest: Date | null }>`
    select min(n.created_at) as oldest
    from (select distinct notice_id from notice_deliveries where state = 'owed') d
    cross join lateral (select created_at from notices where id = d.notice_id limit 1) n
  `.execute(db)
  return rows[0]?.oldest ?? null
}
