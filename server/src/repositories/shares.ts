import type { Selectable } from 'kysely'
import type { Db } from './database'
import type { CertificateTables } from './tables/certificates'

/** A share link as stored. */
export type ShareRow = Selectable<CertificateTables['certificateShares']>

/** Stores a new link. */
export async function insertShare(db: Db, share: ShareRow): Promise<void> {
  await db.insertInto('certificateShares').values(share).execute()
}

/** Links of a certificate, the newest first. */
export function sharesOf(db: Db, certificateNumber: string): Promise<ShareRow[]> {
  return db
    .selectFrom('certificateShares')
    .selectAll()
    .where('certificateNumber', '=', certificateNumber)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
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
