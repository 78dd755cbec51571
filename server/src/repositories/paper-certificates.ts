import type { Selectable, Updateable } from 'kysely'
import type { Db } from './database'
import type { CertificateTables } from './tables/certificates'

/** A paper certificate as stored. */
export type PaperRow = Selectable<CertificateTables['paperCertificates']>

/** The paper copy of a certificate with the day of the exam it was earned in. */
export function paperOf(
  db: Db,
  certificateNumber: string,
): Promise<(PaperRow & { examDate: string }) | undefined> {
  return db
    .selectFrom('paperCertificates')
    .innerJoin('certificates', 'certificates.number', 'paperCertificates.certificateNumber')
    .innerJoin('registrations', 'registrations.id', 'certificates.registrationId')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .selectAll('paperCertificates')
    .select('sittings.examDate')
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
