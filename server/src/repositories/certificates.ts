import { type Insertable, type Selectable, sql } from 'kysely'
import { ofOnePerson, renewedByPerson, renewingByPerson } from './account/of-person'
import type { Db } from './database'
import type { CertificateTables } from './tables/certificates'

/** A certificate as stored. */
type NewCertificate = Insertable<CertificateTables['certificates']>

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

/** The certificate that a registration has earned: its last day, and whether it was revoked. */
export async function certificateEarnedBy(
  db: Db,
  registrationId: string,
): Promise<{ expiresOn: string; revoked: boolean } | null> {
  const row = await db
    .selectFrom('certificates')
    .select(['expiresOn', 'revokedAt'])
    .where('registrationId', '=', registrationId)
    .executeTakeFirst()
  return row ? { expiresOn: row.expiresOn, revoked: row.revokedAt !== null } : null
}

/** The open registration of a certificate's holder for the same certification; null where there is none. */
export async function renewingRegistration(db: Db, { number }: CertificateView): Promise<string | null> {
  const row = await db
    .selectFrom('certificates')
    .innerJoin('registrations', 'registrations.candidateId', 'certificates.candidateId')
    .select('registrations.id')
    .where('certificates.number', '=', number)
    .whereRef('registrations.certificationCode', '=', 'certificates.certificationCode')
    .where('registrations.closedAt', 'is', null)
    .where(ofOnePerson('registrations.id', 'certificates.registrationId'))
    .executeTakeFirst()
  return row?.id ?? null
}

/** Whether its person renews or has renewed a certificate, under whatever account. */
export async function isRenewed(db: Db, { number }: CertificateView): Promise<boolean> {
  const row = await db
    .selectFrom('certificates')
    .select('number')
    .where('number', '=', number)
    .where((eb) => eb.or([renewedByPerson('certificates'), renewingByPerson('certificates')]))
    .executeTakeFirst()
  return row !== undefined
}

/** The number of the same holder's certificate of the same certification that holds longest, where it holds longer than this one. */
export async function replacementOf(db: Db, { number }: CertificateView): Promise<string | null> {
  const row = await db
    .selectFrom('certificates as one')
    .innerJoin('certificates as newer', 'newer.candidateId', 'one.candidateId')
    .select('newer.number')
    .where('one.number', '=', number)
    .whereRef('newer.certificationCode', '=', 'one.certificationCode')
    .whereRef('newer.expiresOn', '>', 'one.expiresOn')
    .where('newer.revokedAt', 'is', null)
    .where(ofOnePerson('newer.registrationId', 'one.registrationId'))
    .orderBy('newer.expiresOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? null
}

/** Where a page of certificates begins. */
interface CertificatePosition {
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

/** A share link as stored. */
export type ShareRow = Selectable<CertificateTables['certificateShares']>

/** Stores a new link. */
export async function insertShare(db: Db, share: ShareRow): Promise<void> {
  await db.insertInto('certificateShares').values(share).execute()
}

/** Links of a certificate after the one with an id, live ones first, then the newest. */
export async function sharesOf(
  db: Db,
  certificateNumber: string,
  now: Date,
  after: string | undefined,
  limit: number,
): Promise<ShareRow[]> {
  const place = sql`(ended_at is null and expires_at > ${now}), created_at, id`
  const own = sql`from certificate_shares where certificate_number = ${certificateNumber}`
  const further = after ? sql`and (${place}) < (select ${place} ${own} and id = ${after})` : sql``
  const { rows } = await sql<ShareRow>`
    select * ${own} ${further} order by (ended_at is null and expires_at > ${now}) desc, created_at desc, id desc
    limit ${limit}
  `.execute(db)
  return rows
}

/** How many links of a certificate are live at an instant. */
export async function countLiveShares(db: Db, certificateNumber: string, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('certificateShares')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('certificateNumber', '=', certificateNumber)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirstOrThrow()
  return count
}

/** The link of a code, live or not. */
export function shareByCode(db: Db, code: string): Promise<ShareRow | undefined> {
  return db.selectFrom('certificateShares').selectAll().where('code', '=', code).executeTakeFirst()
}

/** Ends a link; one that has ended keeps its instant. False when the certificate has no such link. */
export async function endShare(db: Db, certificateNumber: string, id: string, now: Date): Promise<boolean> {
  const ended = await db
    .updateTable('certificateShares')
    .set((eb) => ({ endedAt: eb.fn.coalesce('endedAt', eb.val(now)) }))
    .where('id', '=', id)
    .where('certificateNumber', '=', certificateNumber)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Ends every live link of a candidate's certificates. */
export async function endSharesOf(db: Db, candidateId: string, now: Date): Promise<void> {
  await db
    .updateTable('certificateShares')
    .from('certificates')
    .set({ endedAt: now })
    .whereRef('certificates.number', '=', 'certificateShares.certificateNumber')
    .where('certificates.candidateId', '=', candidateId)
    .where('certificateShares.endedAt', 'is', null)
    .execute()
}
