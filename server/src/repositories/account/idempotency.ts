import type { Selectable } from 'kysely'
import type { Db } from '../database'
import type { CandidateTables } from '../tables/account'

/** A key with the answer it got; `status` is null while the first attempt runs. */
export type IdempotencyRow = Selectable<CandidateTables['idempotencyKeys']>

/** What makes two requests the same. */
export interface IdempotentRequest {
  candidateId: string
  key: string
  operation: string
  bodyHash: string
}

/** Claims a key; false when it was claimed before. */
export async function claimKey(db: Db, request: IdempotentRequest, now: Date): Promise<boolean> {
  const row = await db
    .insertInto('idempotencyKeys')
    .values({ ...request, status: null, answer: null, createdAt: now })
    .onConflict((conflict) => conflict.columns(['candidateId', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

/** The key as it stands. */
export function findKey(db: Db, candidateId: string, key: string): Promise<IdempotencyRow | undefined> {
  return db
    .selectFrom('idempotencyKeys')
    .selectAll()
    .where('candidateId', '=', candidateId)
    .where('key', '=', key)
    .executeTakeFirst()
}

/** Keeps the first answer. */
export async function keepAnswer(
  db: Db,
  request: IdempotentRequest,
  status: number,
  answer: unknown,
): Promise<void> {
  await db
    .updateTable('idempotencyKeys')
    .set({ status, answer: answer === undefined ? null : JSON.stringify(answer) })
    .where('candidateId', '=', request.candidateId)
    .where('key', '=', request.key)
    .execute()
}

/** Gives a key back, so that the next attempt runs: after a failure, or when its holder has died. */
export async function releaseKey(db: Db, request: IdempotentRequest, claimedBefore?: Date): Promise<void> {
  let query = db
    .deleteFrom('idempotencyKeys')
    .where('candidateId', '=', request.candidateId)
    .where('key', '=', request.key)
    .where('status', 'is', null)
  if (claimedBefore) query = query.where('createdAt', '<', claimedBefore)
  await query.execute()
}

/** Forgets keys whose intention is long over. */
export async function deleteOldKeys(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('idempotencyKeys').where('createdAt', '<', before).execute()
}
