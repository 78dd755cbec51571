import { newId, newToken } from '../../lib/ids'
import { hashToken } from '../../lib/sealing'
import type { Db } from '../../repositories/database'
import {
  insertSession,
  lockSessionByRefreshHash,
  replaceSession,
  type SessionRow,
} from '../../repositories/sessions'

/** An access token lives two hours. */
export const ACCESS_MS = 2 * 3_600_000
/** A refresh token lives thirty days. */
export const REFRESH_MS = 30 * 86_400_000
/**
 * A refresh token that was just replaced is good for another minute: of two calls that renew at the same time,
 * or after an answer that was lost on its way, none is signed out. Signing out ends this grace too.
 */
export const REPLACED_GRACE_MS = 60_000

/** The tokens of a session, in clear for the only time. */
export interface SessionTokens {
  accessToken: string
  refreshToken: string
}

/** Starts a session. `realNow` is the machine's time: a moved demo clock must not sign anybody out. */
export async function startSession(db: Db, candidateId: string, realNow: Date): Promise<SessionTokens> {
  const tokens = { accessToken: newToken(), refreshToken: newToken() }
  await insertSession(db, {
    id: newId('ses'),
    candidateId,
    accessHash: hashToken(tokens.accessToken),
    refreshHash: hashToken(tokens.refreshToken),
    accessExpiresAt: new Date(realNow.getTime() + ACCESS_MS),
    refreshExpiresAt: new Date(realNow.getTime() + REFRESH_MS),
    createdAt: realNow,
    endedAt: null,
  })
  return tokens
}

/** Replaces a session by a new one; undefined when the refresh token is unknown or has ended. */
export function refreshSession(
  db: Db,
  refreshToken: string,
  realNow: Date,
): Promise<SessionTokens | undefined> {
  return db.transaction().execute(async (trx) => {
    const session = await lockSessionByRefreshHash(trx, hashToken(refreshToken))
    if (!session || !renewable(session, realNow)) return undefined
    if (!session.endedAt) await replaceSession(trx, session.id, realNow)
    return startSession(trx, session.candidateId, realNow)
  })
}

function renewable(session: SessionRow, realNow: Date): boolean {
  if (session.refreshExpiresAt <= realNow) return false
  return !session.endedAt || realNow.getTime() - session.endedAt.getTime() <= REPLACED_GRACE_MS
}
