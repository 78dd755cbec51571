import { sql } from 'kysely'
import type { Outliving } from '../../domain/account'
import type { Db } from '../database'

type Records = Awaited<ReturnType<typeof recordsOf>>

/** A kind of record that is stored about a candidate. */
export type RecordKind = keyof Records

/** What is stored of the candidate's money beyond the orders themselves. */
async function moneyOf(db: Db, candidateId: string) {
  const payments = await db
    .selectFrom('orders')
    .select([
      'id as orderId',
      'number',
      'transactionId',
      'prepayId',
      'paidAt',
      'refundState',
      'refundStartedAt',
    ])
    .where('candidateId', '=', candidateId)
    .where('prepayId', 'is not', null)
    .orderBy('createdAt')
    .execute()
  const coupons = await db
    .selectFrom('couponUses')
    .innerJoin('orders', 'orders.id', 'couponUses.orderId')
    .selectAll('couponUses')
    .where('orders.candidateId', '=', candidateId)
    .orderBy('usedAt')
    .execute()
  const moneyCases = await db
    .selectFrom('moneyCases as case')
    .innerJoin('orders', 'orders.id', 'case.orderId')
    .select(['case.orderId', 'case.kind', 'case.expectedFen', 'case.actualFen', 'case.openedAt'])
    .select(['case.resolvedAt', 'case.decision'])
    .where('orders.candidateId', '=', candidateId)
    .orderBy('case.openedAt')
    .execute()
  return { payments, coupons, moneyCases }
}

/** Registrations as they stand, tickets, and results as far as they are published, with the published ones that they corrected. */
async function examsOf(db: Db, candidateId: string) {
  const registrations = await db
    .selectFrom('registrations')
    .select(['id', 'orderId', 'certificationCode', 'sittingId', 'attempt', 'slot', 'createdAt', 'closedAt'])
    .select(['retakeOf', 'deferredFrom', 'leftClosesAt', 'movedFrom', 'movedReason', 'refundedAt'])
    .select(
      sql<
        string[]
      >`array(select number from ticket_numbers where registration_id = registrations.id order by number)`.as(
        'ticketNumbers',
      ),
    )
    .where('candidateId', '=', candidateId)
    .orderBy('createdAt')
    .execute()
  const tickets = await db
    .selectFrom('tickets')
    .innerJoin('registrations', 'registrations.id', 'tickets.registrationId')
    .selectAll('tickets')
    .where('registrations.candidateId', '=', candidateId)
    .orderBy('publishedAt')
    .execute()
  const results = await db
    .selectFrom('registrations as r')
    .leftJoin('results', 'results.registrationId', 'r.id')
    .select(['r.id as registrationId', 'r.outcome', 'results.score', 'results.sections'])
    .select(['r.resultPublishedAt as publishedAt', 'r.resultReadAt as readAt'])
    .where('r.candidateId', '=', candidateId)
    .where('r.resultPublishedAt', 'is not', null)
    .orderBy('publishedAt')
    .execute()
  const corrected = await db
    .selectFrom('resultCorrections as former')
    .innerJoin('registrations', 'registrations.id', 'former.registrationId')
    .select(['former.registrationId', 'former.outcome', 'former.score', 'former.sections'])
    .select(['former.importedAt', 'former.replacedAt'])
    .where('registrations.candidateId', '=', candidateId)
    .where('former.published', '=', true)
    .orderBy('replacedAt')
    .execute()
  return { registrations, tickets, results: [...results, ...corrected] }
}

/** Certificates with their paper copies, and the links that show them. */
async function certificatesOf(db: Db, candidateId: string) {
  const certificates = await db
    .selectFrom('certificates as c')
    .leftJoin('paperCertificates as paper', 'paper.certificateNumber', 'c.number')
    .select(['c.number', 'c.registrationId', 'c.nameAtIssue', 'c.holderSealed', 'c.verificationCode'])
    .select(['c.issuedOn', 'c.expiresOn', 'c.revokedAt', 'c.revokedReason', 'paper.state as paperState'])
    .select([
      'paper.addressSealed',
      'paper.carrier',
      'paper.trackingNumber',
      'paper.printedAt',
      'paper.postedAt',
    ])
    .where('c.candidateId', '=', candidateId)
    .orderBy('c.issuedOn')
    .execute()
  const shares = await db
    .selectFrom('certificateShares')
    .innerJoin('certificates', 'certificates.number', 'certificateShares.certificateNumber')
    .selectAll('certificateShares')
    .where('certificates.candidateId', '=', candidateId)
    .orderBy('createdAt')
    .execute()
  return { certificates, shares }
}

/** How notices reach the candidate, and where the calendars of their exams can be read. */
async function channelsOf(db: Db, candidateId: string) {
  const tests = await db
    .selectFrom('notices')
    .select(['id', 'title', 'createdAt'])
    .where('candidateId', '=', candidateId)
    .where('listed', '=', false)
    .orderBy('createdAt')
    .execute()
  const channels = await db
    .selectFrom('noticeChannels')
    .select(['channel', 'enabled', 'testedAt', 'confirmedAt', 'failedAt', 'failure'])
    .where('candidateId', '=', candidateId)
    .execute()
  const subscriptions = await db
    .selectFrom('subscriptionAllowances')
    .select(['topic', 'allowed', 'refused'])
    .where('candidateId', '=', candidateId)
    .execute()
  const following = await db
    .selectFrom('officialAccountFollowers as follower')
    .innerJoin('candidates', 'candidates.unionidFingerprint', 'follower.unionidFingerprint')
    .select(['follower.openidSealed', 'follower.following', 'follower.changedAt'])
    .where('candidates.id', '=', candidateId)
    .execute()
  const refusals = await db
    .selectFrom('officialAccountRefusals')
    .select(['topic', 'refusedAt'])
    .where('candidateId', '=', candidateId)
    .execute()
  const calendarLinks = await db
    .selectFrom('calendarLinks')
    .innerJoin('registrations', 'registrations.id', 'calendarLinks.registrationId')
    .select(['calendarLinks.registrationId', 'calendarLinks.code', 'calendarLinks.createdAt'])
    .where('registrations.candidateId', '=', candidateId)
    .execute()
  return { tests, channels, subscriptions, officialAccount: [...following, ...refusals], calendarLinks }
}

/**
 * What is stored about a candidate beyond what lists of the contract show, a list for each kind, as rows. Personal data
 * is sealed in them. No result before it is published.
 */
export async function recordsOf(db: Db, candidateId: string) {
  return {
    ...(await moneyOf(db, candidateId)),
    ...(await examsOf(db, candidateId)),
    ...(await certificatesOf(db, candidateId)),
    ...(await channelsOf(db, candidateId)),
  }
}

/** What of a candidate outlives the account. */
export async function outliving(db: Db, candidateId: string, now: Date): Promise<Outliving> {
  const count = (table: 'certificates' | 'orders') =>
    db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('candidateId', '=', candidateId)
      .executeTakeFirstOrThrow()
  const shares = await db
    .selectFrom('certificateShares as share')
    .innerJoin('certificates', 'certificates.number', 'share.certificateNumber')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('share.expiresAt').as('last')])
    .where('certificates.candidateId', '=', candidateId)
    .where('share.endedAt', 'is', null)
    .where('share.expiresAt', '>', now)
    .executeTakeFirstOrThrow()
  return {
    certificates: (await count('certificates')).count,
    orders: (await count('orders')).count,
    liveShares: shares.count,
    lastShareEnds: shares.last,
  }
}
