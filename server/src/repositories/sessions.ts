import type { Selectable } from 'kysely'
import type { Db } from './database'
import type { CandidateTables } from './tables/account'

/** A session as stored: hashes only. */
export type SessionRow = Selectable<CandidateTables['sessions']>

/** Stores a new session. */
export async function insertSession(db: Db, session: SessionRow): Promise<void> {
  await db.insertInto('sessions').values(session).execute()
}

/**
 * The live session of an access token. `realNow` is the machine's own time, never the demo clock's: moving that
 * must not sign anybody out.
 */
export function findSession(db: Db, accessHash: string, realNow: Date): Promise<SessionRow | undefined> {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('accessHash', '=', accessHash)
    .where('endedAt', 'is', null)
    .where('accessExpiresAt', '>', realNow)
    .executeTakeFirst()
}

/** The session of a refresh token, held until the transaction ends. */
export function lockSessionByRefreshHash(db: Db, refreshHash: string): Promise<SessionRow | undefined> {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('refreshHash', '=', refreshHash)
    .forUpdate()
    .executeTakeFirst()
}

/** Marks a session as replaced by another. */
export async function replaceSession(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('sessions').set({ endedAt: now }).where('id', '=', id).execute()
}

/** Signs out: the session is gone, and so is the grace of those that were replaced before it. */
export async function deleteSession(db: Db, id: string, candidateId: string): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('candidateId', '=', candidateId)
    .where((eb) => eb.or([eb('id', '=', id), eb('endedAt', 'is not', null)]))
    .execute()
}

/** Forgets sessions that can no longer be renewed. */
export async function deleteOutlivedSessions(db: Db, before: Date): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where((eb) => eb.or([eb('refreshExpiresAt', '<', before), eb('endedAt', '<', before)]))
    .execute()
}
