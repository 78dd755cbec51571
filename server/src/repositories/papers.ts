import type { Selectable, Updateable } from 'kysely'
import { ofOnePerson } from './account/persons'
import type { Db } from './database'
import type { CertificateTables } from './tables/certificates'

/** A paper certificate as stored. */
export type PaperRow = Selectable<CertificateTables['paperCertificates']>

/** The paper copy of a certificate, which may be revoked, with the day of the exam it was earned in. */
export type PaperView = PaperRow & { examDate: string; revokedAt: Date | null }

/** The paper copy of a certificate. */
export function paperOf(db: Db, certificateNumber: string): Promise<PaperView | undefined> {
  return db
    .selectFrom('paperCertificates')
    .innerJoin('certificates', 'certificates.number', 'paperCertificates.certificateNumber')
    .innerJoin('registrations', 'registrations.id', 'certificates.registrationId')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .selectAll('paperCertificates')
    .select(['sittings.examDate', 'certificates.revokedAt'])
    .where('paperCertificates.certificateNumber', '=', certificateNumber)
    .executeTakeFirst()
}

/** Its state, held until the transaction ends. */
export function lockPaper(db: Db, certificateNumber: string): Promise<PaperRow | undefined> {
  return db
    .selectFrom('paperCertificates')
    .selectAll()
    .where('certificateNumber', '=', certificateNumber)
    .forUpdate()
    .executeTakeFirst()
}

/** Stores a change of a paper certificate. */
export async function updatePaper(
  db: Db,
  certificateNumber: string,
  change: Updateable<CertificateTables['paperCertificates']>,
): Promise<void> {
  await db
    .updateTable('paperCertificates')
    .set(change)
    .where('certificateNumber', '=', certificateNumber)
    .execute()
}

/** The address kept, sealed, for a certificate, or else for the latest other one of the same person and candidate that has one. */
export async function lastAddressOf(db: Db, certificateNumber: string): Promise<string | null> {
  const row = await db
    .selectFrom('certificates as one')
    .innerJoin('certificates', 'certificates.candidateId', 'one.candidateId')
    .innerJoin('paperCertificates', 'paperCertificates.certificateNumber', 'certificates.number')
    .select('paperCertificates.addressSealed')
    .where('one.number', '=', certificateNumber)
    .where('paperCertificates.addressSealed', 'is not', null)
    .where(ofOnePerson('certificates.registrationId', 'one.registrationId'))
    .orderBy((eb) => eb('certificates.number', '=', certificateNumber), 'desc')
    .orderBy('certificates.issuedOn', 'desc')
    .orderBy('certificates.number', 'desc')
    .executeTakeFirst()
  return row?.addressSealed ?? null
}

/** Forgets where a candidate's paper certificates went. */
export async function erasePaperAddresses(db: Db, candidateId: string): Promise<void> {
  await db
    .updateTable('paperCertificates')
    .from('certificates')
    .set({ addressSealed: null })
    .whereRef('certificates.number', '=', 'paperCertificates.certificateNumber')
    .where('certificates.candidateId', '=', candidateId)
    .execute()
}
