import { type RawBuilder, sql } from 'kysely'
import { BatchedReading } from '../../database/batched-reading'
import { certificateSince, ofOnePerson } from '../account/of-person'
import type { Db } from '../database'
import { statement } from '../statement'

const mayRetake = sql`coalesce(registrations.outcome != 'passed' and registrations.result_published_at is not null
  and registrations.retake_of is null, false)`

/** Registrations with everything their screens show. */
function selectRegistrations(db: Db) {
  return db
    .selectFrom('registrations')
    .innerJoin('orders', 'orders.id', 'registrations.orderId')
    .innerJoin('certifications', 'certifications.code', 'registrations.certificationCode')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .leftJoin('centres', 'centres.id', 'sittings.centreId')
    .leftJoin('tickets', 'tickets.registrationId', 'registrations.id')
    .leftJoin('certificates', 'certificates.registrationId', 'registrations.id')
    .leftJoin('paperCertificates', 'paperCertificates.certificateNumber', 'certificates.number')
    .leftJoin('registrations as retakes', 'retakes.retakeOf', 'registrations.id')
    .select([
      'registrations.id',
      'registrations.candidateId',
      'registrations.attempt',
      'registrations.slot',
      'registrations.outcome',
      'registrations.resultPublishedAt',
      'registrations.createdAt',
      'registrations.closedAt',
      'registrations.retakeOf',
      'registrations.deferredFrom',
      'registrations.leftClosesAt',
      'registrations.movedFrom',
      'registrations.movedReason',
      'registrations.closesNotBefore',
      'registrations.refundedAt',
      'registrations.certificationCode',
      'registrations.sittingId',
      'orders.id as orderId',
      'orders.number as orderNumber',
      'orders.amountFen',
      'orders.paidAt',
      'orders.status as orderStatus',
      'orders.refundStartedAt as moneyBackAt',
      'certifications.name',
      'certifications.shortName',
      'certifications.level',
      'certifications.demoFigures',
      'sittings.examDate',
      'sittings.month',
      'sittings.mode',
      'sittings.examUrl',
      'centres.city',
      'centres.name as centreName',
      'centres.address as centreAddress',
      'tickets.publishedAt as ticketPublishedAt',
      'retakes.id as retakeId',
      'paperCertificates.state as paperState',
      'paperCertificates.postedAt as paperPostedAt',
      'certificates.revokedAt as certificateRevokedAt',
    ])
    .select((eb) => [
      eb
        .selectFrom('registrations as live')
        .select('live.id')
        .whereRef('live.candidateId', '=', 'registrations.candidateId')
        .whereRef('live.certificationCode', '=', 'registrations.certificationCode')
        .whereRef('live.id', '!=', 'registrations.id')
        .where('live.closedAt', 'is', null)
        .where(ofOnePerson('live.id', 'registrations.id'))
        .as('liveRegistrationId'),
      eb
        .selectFrom('orders as unpaid')
        .select('unpaid.id')
        .whereRef('unpaid.candidateId', '=', 'registrations.candidateId')
        .whereRef('unpaid.certificationCode', '=', 'registrations.certificationCode')
        .where('unpaid.status', '=', 'unpaid')
        .where(sql<boolean>`(unpaid.person_fingerprint = registrations.person_fingerprint) is not false`)
        .as('unpaidOrderId'),
      sql<{
        number: string | null
      } | null>`case when registrations.outcome != 'passed' and registrations.result_published_at is not null then
        (${certificateSince('registrations', 'sittings')}) end`.as('laterCertificate'),
      // Looked for where a retake hangs on them alone, which is seldom.
      sql<boolean>`${mayRetake} and (exists (select from registrations other where other.closed_at is null
          and other.person_fingerprint = registrations.person_fingerprint
          and other.certification_code = registrations.certification_code
          and other.candidate_id != registrations.candidate_id)
        or exists (select from orders other where other.status = 'unpaid'
          and other.person_fingerprint = registrations.person_fingerprint
          and other.certification_code = registrations.certification_code
          and other.candidate_id != registrations.candidate_id))`.as('busyElsewhere'),
      sql<boolean>`${mayRetake} and (registrations.person_fingerprint is not null and registrations.person_fingerprint is distinct from
        (select person_fingerprint from personal_data where candidate_id = registrations.candidate_id))`.as(
        'otherPerson',
      ),
    ])
}

/** One registration as its screens show it. */
export type RegistrationView = NonNullable<Awaited<ReturnType<typeof ownRegistration>>>

/** The candidate's own registration. */
export function ownRegistration(db: Db, candidateId: string, id: string) {
  return selectRegistrations(db)
    .where('registrations.id', '=', id)
    .where('registrations.candidateId', '=', candidateId)
    .executeTakeFirst()
}

/** The candidate's first attempts at a certification that were not passed, of which the result is known; the latest first. */
export function failedAttempts(db: Db, candidateId: string, certificationCode: string) {
  return selectRegistrations(db)
    .where('registrations.candidateId', '=', candidateId)
    .where('registrations.certificationCode', '=', certificationCode)
    .where(sql<boolean>`${mayRetake}`)
    .orderBy('sittings.examDate', 'desc')
    .execute()
}

/** A registration, whoever's it is. */
export function registrationById(db: Db, id: string): Promise<RegistrationView | undefined> {
  return selectRegistrations(db).where('registrations.id', '=', id).executeTakeFirst()
}

/** Dates of a certification's sittings after a date, up to another. */
export async function sittingDatesBetween(
  db: Db,
  certificationCode: string,
  after: string,
  until: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('sittings')
    .select('examDate')
    .distinct()
    .where('certificationCode', '=', certificationCode)
    .where('examDate', '>', after)
    .where('examDate', '<=', until)
    .orderBy('examDate')
    .execute()
  return rows.map((row) => row.examDate)
}

/** Where a page of registrations begins: whether the exam is over, days to or from it, slot and id. */
type RegistrationPosition = [over: number, days: number, slot: number, id: string]

/** A registration with its place in the list. */
interface ListedRegistration extends RegistrationView {
  over: number
  days: number
}

/** The place of a registration in the list: the next exam first, then those that are over with the latest first. */
function placeAsOf(today: RawBuilder<string>) {
  const ahead = sql<number>`(sittings.exam_date - ${today}::date)`
  const over = sql<number>`(case when ${ahead} < 0 then 1 else 0 end)`
  const days = sql<number>`abs(${ahead})`
  return { over, days, order: sql`${over}, ${days}, registrations.slot, registrations.id` }
}

/**
 * A candidate's registrations in the order of the list. `today` is the date the list was begun on, so that its pages fit
 * together over midnight.
 */
function selectListed(db: Db, today: RawBuilder<string>) {
  const { over, days, order } = placeAsOf(today)
  const query = selectRegistrations(db).select([over.as('over'), days.as('days')])
  return {
    query: query.orderBy(over).orderBy(days).orderBy('registrations.slot').orderBy('registrations.id'),
    order,
  }
}

/** The candidate's registrations; without a limit all of them. */
export async function listedRegistrations(
  db: Db,
  candidateId: string,
  today: string,
  after?: RegistrationPosition,
  limit?: number,
): Promise<ListedRegistration[]> {
  const { query, order } = selectListed(db, sql`${today}`)
  let own = query.where('registrations.candidateId', '=', candidateId)
  if (limit !== undefined) own = own.limit(limit)
  if (after) {
    const [over, days, slot, id] = after
    own = own.where(sql<boolean>`(${order}) > (${over}::int, ${days}::int, ${slot}::int, ${id}::text)`)
  }
  return own.execute()
}

/** The first registrations of several candidates' lists. */
const firstListed = statement<[candidateIds: string[], today: string, limit: number], ListedRegistration>(
  (db, candidateIds, today, limit) => {
    const first = sql<string>`any(array(
      select own.id from unnest(${candidateIds}::text[]) as asked (candidate_id) cross join lateral (
        select registrations.id from registrations join sittings on sittings.id = registrations.sitting_id
        where registrations.candidate_id = asked.candidate_id
        order by ${placeAsOf(today).order} limit ${limit}) as own))`
    return selectListed(db, today).query.where('registrations.id', '=', first).compile()
  },
)

/** Whose list is asked for, as of which date. */
export const listKey = (candidateId: string, today: string) => `${today} ${candidateId}`

/** Reads the beginnings of the lists of all candidates who ask at the same time, with one statement; keys by `listKey`. */
export function listReading(db: Db, limit: number): BatchedReading<string, ListedRegistration[]> {
  return new BatchedReading(async (keys) => {
    const lists = new Map<string, ListedRegistration[]>(keys.map((key) => [key, []]))
    // One date, but for the instant of midnight.
    for (const today of new Set(keys.map((key) => key.slice(0, 10)))) {
      const ids = keys.filter((key) => key.startsWith(today)).map((key) => key.slice(11))
      for (const row of await firstListed(db, ids, today, limit)) {
        lists.get(listKey(row.candidateId, today))?.push(row)
      }
    }
    return lists
  })
}
