import { newId } from '../domain/ids'
import type { Db } from './database'
import { erasePaperAddresses } from './paper-certificates'

/** The candidate behind an openid; the first sign-in creates them. */
export async function candidateByOpenid(db: Db, openid: string, now: Date): Promise<string> {
  const inserted = await db
    .insertInto('candidates')
    .values({ id: newId('cand'), openid, unionid: null, createdAt: now, deletedAt: null })
    .onConflict((conflict) => conflict.column('openid').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) return inserted.id
  const found = await db
    .selectFrom('candidates')
    .select('id')
    .where('openid', '=', openid)
    .executeTakeFirstOrThrow()
  return found.id
}

/**
 * Holds the candidate's row until the transaction ends: whoever decides on one candidate's orders and
 * registrations takes it first, so that two taps are judged one after the other.
 */
export async function lockCandidate(db: Db, candidateId: string): Promise<void> {
  await db
    .selectFrom('candidates')
    .select('id')
    .where('id', '=', candidateId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** The candidate's openid; null once the account is deleted. */
export async function openidOf(db: Db, candidateId: string): Promise<string | null> {
  const row = await db
    .selectFrom('candidates')
    .select('openid')
    .where('id', '=', candidateId)
    .executeTakeFirst()
  return row?.openid ?? null
}

/**
 * Removes what tells who the candidate is; orders and registrations keep a row without a person. Certificates can
 * still be verified by whoever was given their number and name.
 */
export async function eraseCandidate(db: Db, candidateId: string, now: Date): Promise<void> {
  for (const table of ['personalData', 'emailConfirmations', 'sessions', 'idempotencyKeys'] as const) {
    await db.deleteFrom(table).where('candidateId', '=', candidateId).execute()
  }
  await erasePaperAddresses(db, candidateId)
  await db
    .updateTable('candidates')
    .set({ openid: null, deletedAt: now })
    .where('id', '=', candidateId)
    .execute()
}
