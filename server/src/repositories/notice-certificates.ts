import { sql } from 'kysely'
import type { ExpiryWindow } from '../domain/notices/expiry'
import type { Db } from './database'

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
 * Certificates that expire within a window and whose holders were not told so, by candidate, at most `limit`. Neither
 * a revoked one nor one that a newer certificate has replaced is spoken of.
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
      .where(
        sql<boolean>`not exists (select from certificates newer
        where newer.candidate_id = certificates.candidate_id and newer.revoked_at is null
          and newer.certification_code = certificates.certification_code
          and newer.expires_on > certificates.expires_on)`,
      )
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
