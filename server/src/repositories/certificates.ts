import type { Insertable } from 'kysely'
import type { Db } from './database'
import type { CertificateTables } from './tables/certificates'

/** A certificate as stored. */
export type NewCertificate = Insertable<CertificateTables['certificates']>

/**
 * Issues certificates with their paper copies. Answers the registrations whose certificate was issued; one is missing
 * when its number or code is taken.
 */
export async function insertCertificates(db: Db, certificates: NewCertificate[]): Promise<Set<string>> {
  if (certificates.length === 0) return new Set()
  const inserted = await db
    .insertInto('certificates')
    .values(certificates)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['number', 'registrationId'])
    .execute()
  const papers = inserted.map(({ number }) => {
    return { certificateNumber: number, state: 'addressMissing' } as const
  })
  if (papers.length > 0) await db.insertInto('paperCertificates').values(papers).execute()
  return new Set(inserted.map(({ registrationId }) => registrationId))
}

function selectCertificates(db: Db) {
  return db
    .selectFrom('certificates')
    .innerJoin('certifications', 'certifications.code', 'certificates.certificationCode')
    .selectAll('certificates')
    .select([
      'certifications.name',
      'certifications.shortName',
      'certifications.level',
      'certifications.schedule',
    ])
}

/** A certificate with the certification it is of, as that is called now. */
export type CertificateView = NonNullable<Awaited<ReturnType<typeof certificateByNumber>>>

/** The certificate of a number, whoever holds it. */
export function certificateByNumber(db: Db, number: string) {
  return selectCertificates(db).where('certificates.number', '=', number).executeTakeFirst()
}

/** The certificate whose QR code ends with a code. */
export function certificateByCode(db: Db, code: string) {
  return selectCertificates(db).where('certificates.verificationCode', '=', code).executeTakeFirst()
}

/** The last day of the certificate that a registration has earned; null without one, or once it is revoked. */
export async function certificateEndOf(db: Db, registrationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('certificates')
    .select('expiresOn')
    .where('registrationId', '=', registrationId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return row?.expiresOn ?? null
}

/** Where a page of certificates begins. */
export interface CertificatePosition {
  issuedOn: string
  number: string
}

/** The candidate's certificates, the newest first. */
export function certificatesOf(
  db: Db,
  candidateId: string,
  after?: CertificatePosition,
  limit?: number,
): Promise<CertificateView[]> {
  let query = selectCertificates(db)
    .where('certificates.candidateId', '=', candidateId)
    .orderBy('certificates.issuedOn', 'desc')
    .orderBy('certificates.number', 'desc')
  if (limit !== undefined) query = query.limit(limit)
  if (after) {
    query = query.where((eb) =>
      eb(
        eb.refTuple('certificates.issuedOn', 'certificates.number'),
        '<',
        eb.tuple(after.issuedOn, after.number),
      ),
    )
  }
  return query.execute()
}

/** Holds a certificate's row until the transaction ends, so that what hangs on it is decided one by one. */
export async function lockCertificate(
  db: Db,
  number: string,
): Promise<{ revokedAt: Date | null } | undefined> {
  return db
    .selectFrom('certificates')
    .select('revokedAt')
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
}

/** Revokes a certificate; the first reason stays. False for a number nobody has. */
export async function revokeCertificate(db: Db, number: string, reason: string, now: Date): Promise<boolean> {
  await db
    .updateTable('certificates')
    .set({ revokedAt: now, revokedReason: reason })
    .where('number', '=', number)
    .where('revokedAt', 'is', null)
    .execute()
  return (await certificateByNumber(db, number)) !== undefined
}
