import { type Selectable, sql, type Updateable } from 'kysely'
import { ofOnePerson } from './account/of-person'
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

/** Where a page of papers begins: the exam's day, and the certificate's number. */
type PaperPosition = readonly [examDate: string, number: string]

/** Paper certificates in a state that have an address and are not revoked, the oldest exam first. */
export function papersIn(db: Db, state: PaperRow['state'], after: PaperPosition | undefined, limit: number) {
  return db
    .selectFrom('paperCertificates')
    .innerJoin('certificates', 'certificates.number', 'paperCertificates.certificateNumber')
    .innerJoin('registrations', 'registrations.id', 'certificates.registrationId')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .select([
      'certificates.number',
      'certificates.nameAtIssue as certificationName',
      'certificates.holderSealed',
      'certificates.issuedOn',
      'certificates.expiresOn',
      'paperCertificates.addressSealed',
      'sittings.examDate',
    ])
    .where('paperCertificates.state', '=', state)
    .where('paperCertificates.addressSealed', 'is not', null)
    .where('certificates.revokedAt', 'is', null)
    .$if(after !== undefined, (all) =>
      all.where(
        sql<boolean>`(sittings.exam_date, certificates.number) > (${after?.[0]}::date, ${after?.[1]})`,
      ),
    )
    .orderBy('sittings.examDate')
    .orderBy('certificates.number')
    .limit(limit)
    .execute()
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

/** Forgets where a candidate's paper certificates went or were to go: one without an address is not made. */
export async function erasePaperAddresses(db: Db, candidateId: string): Promise<void> {
  await db
    .updateTable('paperCertificates')
    .from('certificates')
    .set({
      addressSealed: null,
      state: sql<PaperRow['state']>`case state when 'addressGiven' then 'addressMissing' else state end`,
    })
    .whereRef('certificates.number', '=', 'paperCertificates.certificateNumber')
    .where('certificates.candidateId', '=', candidateId)
    .execute()
}
