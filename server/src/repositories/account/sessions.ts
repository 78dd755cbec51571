import { type Selectable, sql } from 'kysely'
import { BatchedReading } from '../../database/batched-reading'
import type { Db } from '../database'
import { statement } from '../statement'
import type { CandidateTables } from '../tables/account'

/** A device that is signed in, as stored: of its tokens the hashes only. */
export type SessionRow = Selectable<CandidateTables['sessions']>

/** Stores a new session. */
export async function insertSession(db: Db, session: SessionRow): Promise<void> {
  await db.insertInto('sessions').values(session).execute()
}

/** A session as far as requests are concerned. */
type LiveSession = Pick<SessionRow, 'id' | 'candidateId'>

const liveSessions = statement<[hashes: string[], realNow: Date], LiveSession & { accessHash: string }>(
  (db, hashes, realNow) =>
    db
      .selectFrom('sessions')
      .select(['accessHash', 'id', 'candidateId'])
      .where('accessHash', '=', sql<string>`any(${hashes}::text[])`)
      .where('accessExpiresAt', '>', realNow)
      .compile(),
)

/**
 * Finds the live sessions of access tokens, by their hashes: with one statement for all who ask at the same time, and
 * anew with every request, so that signing out counts from the next one on, on every process. `realNow` is the machine's
 * own time, never the demo clock's: moving that must not sign anybody out.
 */
export function sessionReading(db: Db, realNow: () => Date): BatchedReading<string, LiveSession> {
  return new BatchedReading(async (hashes) => {
    const rows = await liveSessions(db, hashes, realNow())
    return new Map(rows.map(({ accessHash, ...session }) => [accessHash, session]))
  })
}

/** A session by its id. */
export function sessionById(db: Db, id: string): Promise<SessionRow | undefined> {
  return db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The session that WeChat's token of this hash belongs to, as long as it can be renewed. */
export function sessionByPrefetchHash(
  db: Db,
  prefetchHash: string,
  realNow: Date,
): Promise<LiveSession | undefined> {
  return db
    .selectFrom('sessions')
    .select(['id', 'candidateId'])
    .where('prefetchHash', '=', prefetchHash)
    .where('refreshExpiresAt', '>', realNow)
    .executeTakeFirst()
}

/** The session whose refresh token has this hash; for tokens that do not name their session. */
export function sessionByRefreshHash(db: Db, refreshHash: string): Promise<SessionRow | undefined> {
  return db.selectFrom('sessions').selectAll().where('refreshHash', '=', refreshHash).executeTakeFirst()
}

/** What a renewal changes of a session. */
type Renewal = Pick<
  SessionRow,
  | 'accessHash'
  | 'refreshHash'
  | 'formerHash'
  | 'prefetchHash'
  | 'accessExpiresAt'
  | 'refreshExpiresAt'
  | 'renewedAt'
>

/** Puts a session's next tokens in the place of its present ones. */
export async function renewSession(db: Db, id: string, renewal: Renewal): Promise<void> {
  await db.updateTable('sessions').set(renewal).where('id', '=', id).execute()
}

/** Where a candidate is signed in, the device used last first. */
export function sessionsOf(db: Db, candidateId: string, realNow: Date): Promise<SessionRow[]> {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('candidateId', '=', candidateId)
    .where('refreshExpiresAt', '>', realNow)
    .orderBy('renewedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Ends a candidate's session, or all of them. False when there was none. */
export async function deleteSessions(db: Db, candidateId: string, id?: string): Promise<boolean> {
  let query = db.deleteFrom('sessions').where('candidateId', '=', candidateId)
  if (id !== undefined) query = query.where('id', '=', id)
  return (await query.returning('id').execute()).length > 0
}

/** Ends those of a candidate's sessions that were used least lately, beyond the first `keep`. */
export async function deleteSurplusSessions(db: Db, candidateId: string, keep: number): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('sessions')
        .select('id')
        .where('candidateId', '=', candidateId)
        .orderBy('renewedAt', 'desc')
        .orderBy('id', 'desc')
        .offset(keep),
    )
    .execute()
}

/** Forgets sessions that can no longer be renewed. */
export async function deleteOutlivedSessions(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('sessions').where('refreshExpiresAt', '<', before).execute()
}
