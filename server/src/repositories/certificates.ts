import type { Insertable } from 'kysely'
import type { Db } from './database'
import type { CertificateTables } from './tables-certificates'

/** A certificate as stored. */
export type NewCertificate = Insertable<CertificateTables['certificates']>

/** Issues a certificate with its paper copy; false when its number or code is taken. */
export async function insertCertificate(db: Db, certificate: NewCertificate): Promise<boolean> {
  const inserted = await db
    .insertInto('certificates')
    .values(certificate)
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  if (!inserted) return false
  const paper = { certificateNumber: certificate.number, state: 'addressMissing' } as const
  await db.insertInto('paperCertificates').values(paper).execute()
  return true
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

/** Where a page of certificates begins. */
export interface CertificatePosition {
  issuedOn: string
  number: string
}

/** The candidate's certificates, the newest first. */
export function certificatesOf(
  db: Db,
  candidateId: string,
  after: CertificatePosition | undefined,
  limit: number,
): Promise<CertificateView[]> {
  let query = selectCertificates(db)
    .where('certificates.candidateId', '=', candidateId)
    .orderBy('certificates.issuedOn', 'desc')
    .orderBy('certificates.number', 'desc')
    .limit(limit)
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
