import { type Selectable, sql } from 'kysely'
import { newId } from '../../lib/ids'
import { erasePaperAddresses } from '../certificates'
import type { Db } from '../database'
import { deleteFollower } from '../notices/channels'
import type { CandidateTables } from '../tables/account'

/** Everything that is kept for a person alone. */
const PERSONAL_TABLES = [
  'personalData',
  'emailConfirmations',
  'sessions',
  'idempotencyKeys',
  'notices',
  'noticeChannels',
  'subscriptionAllowances',
] as const

/** Who signs in, as WeChat knows them. */
interface SignedIn {
  openid: string
  /** The same person at the operator's other accounts; null when WeChat does not say. */
  unionid: string | null
}

/** The candidate who signs in; the first time creates them. A unionid is kept as soon as WeChat says it. */
export async function candidateBySignIn(db: Db, { openid, unionid }: SignedIn, now: Date): Promise<string> {
  const { id } = await db
    .insertInto('candidates')
    .values({ id: newId('cand'), openid, unionid, createdAt: now, deletedAt: null })
    .onConflict((conflict) =>
      conflict
        .column('openid')
        .doUpdateSet({ unionid: sql<string | null>`coalesce(excluded.unionid, candidates.unionid)` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * Holds the candidate's row until the transaction ends. Whoever writes anything of one candidate takes it first, before
 * any other row: two taps are judged one after the other, nobody waits for each other in a circle, and nothing is written
 * for somebody who has gone. False once the account is deleted.
 */
export async function lockCandidate(db: Db, candidateId: string): Promise<boolean> {
  const { deletedAt } = await db
    .selectFrom('candidates')
    .select('deletedAt')
    .where('id', '=', candidateId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return deletedAt === null
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
  for (const table of PERSONAL_TABLES) {
    await db.deleteFrom(table).where('candidateId', '=', candidateId).execute()
  }
  await db
    .deleteFrom('calendarLinks')
    .where('registrationId', 'in', (eb) =>
      eb.selectFrom('registrations').select('id').where('candidateId', '=', candidateId),
    )
    .execute()
  await deleteFollower(db, candidateId)
  await erasePaperAddresses(db, candidateId)
  await db
    .updateTable('candidates')
    .set({ openid: null, unionid: null, deletedAt: now })
    .where('id', '=', candidateId)
    .execute()
}

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
