import { sql } from 'kysely'
import { registeredCausePrefix } from '../../domain/notices/kinds'
import type { MissingOnDay, Undelivered } from '../../domain/notices/promises'
import type { Db } from '../database'

/** Paid, live registrations made since an instant that were never confirmed, the oldest first. */
export function unconfirmedRegistrations(db: Db, since: Date) {
  return db
    .selectFrom('registrations')
    .innerJoin('orders', 'orders.id', 'registrations.orderId')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .select(['orders.number as orderNumber', 'sittings.examDate', 'registrations.createdAt as paidAt'])
    .where('registrations.retakeOf', 'is', null)
    .where('registrations.closedAt', 'is', null)
    .where('registrations.createdAt', '>=', since)
    .where(
      sql<boolean>`not exists (select from notices where notices.candidate_id = registrations.candidate_id
        and notices.cause = ${registeredCausePrefix}::text || registrations.id)`,
    )
    .orderBy('registrations.createdAt')
    .execute()
}

/** How many live registrations of each exam day in a span have no ticket. */
export function missingTickets(db: Db, from: string, to: string): Promise<MissingOnDay[]> {
  return db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .leftJoin('tickets', 'tickets.registrationId', 'registrations.id')
    .select((eb) => ['sittings.examDate', eb.fn.countAll<number>().as('count')])
    .where('registrations.closedAt', 'is', null)
    .where('tickets.registrationId', 'is', null)
    .where('sittings.examDate', '>=', from)
    .where('sittings.examDate', '<=', to)
    .groupBy('sittings.examDate')
    .execute()
}

/** How many registrations of each exam day before a date have no published result. */
export function missingResults(db: Db, before: string): Promise<MissingOnDay[]> {
  return db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .select((eb) => ['sittings.examDate', eb.fn.countAll<number>().as('count')])
    .where('registrations.closedAt', 'is', null)
    .where('sittings.examDate', '<', before)
    .groupBy('sittings.examDate')
    .execute()
}

/** Refunds under way, with what their promise follows from. */
export function refundsUnderWay(db: Db) {
  return db
    .selectFrom('orders')
    .innerJoin('sittings', 'sittings.id', 'orders.sittingId')
    .select(['orders.number as orderNumber', 'orders.status', 'orders.refundState', 'orders.refundStartedAt'])
    .select('sittings.examDate')
    .where('orders.status', '=', 'refunding')
    .orderBy('orders.refundStartedAt')
    .execute()
}

/** Which notices to look at, all instants by the server's clock. */
interface UndeliveredSpan {
  promisedAfter: Date
  promisedBefore: Date
  createdBefore: Date
}

/**
 * Notices that no channel has taken though one still could, by kind and promise. One that was read arrived, and one
 * whose channels all lead nowhere is in the message centre; neither is listed, nor is a channel's test.
 */
export async function undeliveredNotices(db: Db, span: UndeliveredSpan): Promise<Undelivered[]> {
  // From what is open to its notice, each by its key: the planner, who cannot know how many are open, would otherwise
  // compare everything with everything.
  const { rows } = await sql<Undelivered>`
    select n.kind, n.promised_by as "promisedBy", count(*)::int as count,
      (count(*) filter (where d.dead))::int as dead
    from (
      select notice_id, bool_or(state = 'dead') as dead
      from notice_deliveries where state in ('owed', 'dead') group by notice_id
    ) d
    cross join lateral (select * from notices where id = d.notice_id limit 1) n
    cross join lateral (
      select bool_or(state = 'sent') as taken from notice_deliveries where notice_id = d.notice_id
    ) s
    where n.listed and n.read_at is null and not s.taken and n.created_at <= ${span.createdBefore}
      and n.promised_by > ${span.promisedAfter} and n.promised_by <= ${span.promisedBefore}
    group by n.kind, n.promised_by
    order by n.promised_by
  `.execute(db)
  return rows
}
