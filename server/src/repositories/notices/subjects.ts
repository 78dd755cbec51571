import { sql } from 'kysely'
import type { ExpiryWindow } from '../../domain/notices/promises'
import type { SlotIndex } from '../../domain/registrations/registrations'
import { renewedByPerson, renewingByPerson } from '../account/of-person'
import type { Db } from '../database'

/** What a notice says of a registration, and whom it is for. */
export interface NoticeSubject {
  registrationId: string
  orderId: string
  orderNumber: string
  candidateId: string
  certificationCode: string
  certificationName: string
  shortName: string
  examDate: string
  /** `YYYY-MM` of a monthly sitting; null for one listed on its own. */
  month: string | null
  slot: SlotIndex
  /** Name and address of the centre; null online. */
  place: string | null
  ticketNumber: string | null
  retakeOf: string | null
  closesNotBefore: Date | null
}

/**
 * Registrations as notices speak of them, in the order of their ids; one whose candidate has deleted the account is
 * left out, since there is nobody to tell.
 */
export function noticeSubjects(db: Db, registrationIds: readonly string[]): Promise<NoticeSubject[]> {
  return db
    .selectFrom('registrations')
    .innerJoin('candidates', 'candidates.id', 'registrations.candidateId')
    .innerJoin('orders', 'orders.id', 'registrations.orderId')
    .innerJoin('certifications', 'certifications.code', 'registrations.certificationCode')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .leftJoin('centres', 'centres.id', 'sittings.centreId')
    .leftJoin('tickets', 'tickets.registrationId', 'registrations.id')
    .select([
      'registrations.id as registrationId',
      'registrations.orderId',
      'orders.number as orderNumber',
      'registrations.candidateId',
      'registrations.certificationCode',
      'certifications.name as certificationName',
      'certifications.shortName',
      'sittings.examDate',
      'sittings.month',
      'registrations.slot',
      'tickets.number as ticketNumber',
      'registrations.retakeOf',
      'registrations.closesNotBefore',
    ])
    .select(sql<string | null>`centres.name || '，' || centres.address`.as('place'))
    .where('registrations.id', '=', sql<string>`any(${[...registrationIds]}::text[])`)
    .where('candidates.deletedAt', 'is', null)
    .orderBy('registrations.id')
    .execute()
}

/** A date of the registration as its candidate was last mailed it. */
function mailedLast<Fact extends 'startsAt' | 'ticketBy'>(fact: Fact) {
  return sql<string | null>`(select told.facts ->> ${sql.lit(fact)} from notices told
    where told.candidate_id = orders.candidate_id and told.target_id = registrations.id
      and told.facts ->> ${sql.lit(fact)} is not null
    order by (told.facts ->> 'examDate' = held.exam_date::text) desc, told.created_at desc limit 1)`.as(fact)
}

/** What a notice says of an order, whether or not it became a registration; undefined when nobody is to be told. */
export function orderSubject(db: Db, orderId: string) {
  return (
    db
      .selectFrom('orders')
      .innerJoin('candidates', 'candidates.id', 'orders.candidateId')
      .innerJoin('certifications', 'certifications.code', 'orders.certificationCode')
      .innerJoin('sittings', 'sittings.id', 'orders.sittingId')
      .leftJoin('registrations', (join) =>
        join.onRef('registrations.orderId', '=', 'orders.id').on('registrations.retakeOf', 'is', null),
      )
      .leftJoin('sittings as held', 'held.id', 'registrations.sittingId')
      .select([
        'orders.id as orderId',
        'orders.number as orderNumber',
        'orders.candidateId',
        'orders.amountFen',
        'certifications.name as certificationName',
        'certifications.shortName',
        'registrations.id as registrationId',
      ])
      .select([mailedLast('startsAt'), mailedLast('ticketBy')])
      // A deferral moves the registration, not the order that bought it.
      .select(sql<string>`coalesce(held.exam_date, sittings.exam_date)`.as('examDate'))
      .where('orders.id', '=', orderId)
      .where('candidates.deletedAt', 'is', null)
      .executeTakeFirst()
  )
}

/** Holds the candidates of registrations, in the order of their ids, as everybody does: a notice refers to them. */
export async function holdOwners(db: Db, ids: readonly string[]): Promise<void> {
  const owners = db
    .selectFrom('registrations')
    .select('candidateId')
    .where('id', '=', sql<string>`any(${[...ids]}::text[])`)
  await db
    .selectFrom('candidates')
    .select('id')
    .where('id', 'in', owners)
    .orderBy('id')
    .forKeyShare()
    .execute()
}

/**
 * Holds registrations against being moved, deferred or given back until the transaction ends; what is read afterwards
 * stays true. Answers those that are still live. The candidates are held first: whoever changes a registration holds its
 * candidate already.
 */
export async function holdLiveRegistrations(db: Db, ids: readonly string[]): Promise<string[]> {
  await holdOwners(db, ids)
  const rows = await db
    .selectFrom('registrations')
    .select('id')
    .where('id', '=', sql<string>`any(${[...ids]}::text[])`)
    .where('closedAt', 'is', null)
    .orderBy('id')
    // Not only shared: two publishers would both find nothing published, or each wait for the other to write.
    .forNoKeyUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Whom a certificate's notices are for, held until the transaction ends, and what it is called; undefined when nobody
 * is to be told. Ask before any other row is held: everybody holds the candidate first.
 */
export function holdCertificateHolder(db: Db, number: string) {
  return db
    .selectFrom('certificates')
    .innerJoin('candidates', 'candidates.id', 'certificates.candidateId')
    .select(['certificates.candidateId', 'certificates.nameAtIssue as certificationName'])
    .where('certificates.number', '=', number)
    .where('candidates.deletedAt', 'is', null)
    .forKeyShare('candidates')
    .executeTakeFirst()
}

/** What stands for the notice of an expiry; a certificate has three. */
export function expiryCause(number: string, days: ExpiryWindow['days']): string {
  return `expiring:${number}:${days}`
}

/**
 * Certificates that expire within a window and whose holders were not told so, by candidate, at most `limit`. None
 * is spoken of that is revoked, that a newer one of its holder has replaced, or whose renewal is sat before it ends.
 */
export function expiringCertificates(db: Db, { days, from, to }: ExpiryWindow, limit: number) {
  return (
    db
      .selectFrom('certificates')
      .innerJoin('candidates', 'candidates.id', 'certificates.candidateId')
      .innerJoin('certifications', 'certifications.code', 'certificates.certificationCode')
      .select([
        'certificates.number',
        'certificates.candidateId',
        'certificates.certificationCode',
        'certificates.nameAtIssue as certificationName',
        'certificates.issuedOn',
        'certificates.expiresOn',
        'certifications.schedule',
      ])
      .where('certificates.expiresOn', '>=', from)
      .where('certificates.expiresOn', '<=', to)
      .where('certificates.revokedAt', 'is', null)
      .where('candidates.deletedAt', 'is', null)
      // Another person on the account earns one of their own, and renews nothing.
      .where(
        sql<boolean>`((select r.person_fingerprint from registrations r where r.id = certificates.registration_id) =
        (select p.person_fingerprint from personal_data p where p.candidate_id = certificates.candidate_id)) is not false`,
      )
      .where((eb) => eb.not(renewedByPerson('certificates')))
      .where((eb) => eb.not(renewingByPerson('certificates')))
      .where(
        sql<boolean>`not exists (select from notices where notices.candidate_id = certificates.candidate_id
        and notices.cause = 'expiring:' || certificates.number || ':' || ${days}::text)`,
      )
      // In the order in which everybody holds candidates: a notice refers to its own.
      .orderBy('certificates.candidateId')
      .limit(limit)
      .execute()
  )
}

/** A certificate that is about to expire. */
export type ExpiringCertificate = Awaited<ReturnType<typeof expiringCertificates>>[number]
