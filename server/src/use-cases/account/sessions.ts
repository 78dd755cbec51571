import { newId, newToken } from '../../lib/ids'
import { hashToken, type Sealer } from '../../lib/sealing'
import { sessionExpired } from '../../problems/general'
import { candidateBySignIn, holdingCandidate, type SignedIn } from '../../repositories/account/candidates'
import {
  deleteSessions,
  deleteSurplusSessions,
  insertSession,
  renewSession,
  type SessionRow,
  sessionById,
  sessionByRefreshHash,
} from '../../repositories/account/sessions'
import { type Db, inTransaction } from '../../repositories/database'
import type { Needs } from '../services'

/** An access token lives two hours. */
export const ACCESS_MS = 2 * 3_600_000
/** A refresh token lives thirty days. */
const REFRESH_MS = 30 * 86_400_000
/** However often it is renewed, a session ends ninety days after signing in. */
const SESSION_MS = 90 * 86_400_000
/** How long a refresh token that was replaced gives the same tokens again: the answer may have been lost. */
const LOST_ANSWER_MS = 60_000
/** On so many devices somebody is signed in at a time. */
const DEVICES = 20

/** The tokens of a session, in clear for the only time. */
export interface SessionTokens {
  accessToken: string
  refreshToken: string
  /** Reads what WeChat fetches before the app runs, and nothing else. */
  prefetchToken: string
  candidateId: string
}

/** A refresh token begins with the session it belongs to, so that one of long ago is still known for what it is. */
const REFRESH_TOKEN = /^(ses_[A-Za-z0-9]{22})\.[\w-]{43,64}$/

/** When the tokens of a renewal, or of signing in, end. */
function lifetimes(
  signedInAt: Date,
  realNow: Date,
): Pick<SessionRow, 'accessExpiresAt' | 'refreshExpiresAt'> {
  const end = signedInAt.getTime() + SESSION_MS
  const within = (ms: number) => new Date(Math.min(realNow.getTime() + ms, end))
  return { accessExpiresAt: within(ACCESS_MS), refreshExpiresAt: within(REFRESH_MS) }
}

/**
 * Does work in a transaction that holds the candidate who asks. Throws the 401 problem when the account was deleted after
 * the request had been let in.
 */
export function holdingSignedIn<T>(db: Db, candidateId: string, work: (trx: Db) => Promise<T>): Promise<T> {
  return holdingCandidate(db, candidateId, async (trx, there) => {
    if (!there) throw sessionExpired()
    return work(trx)
  })
}

/**
 * Signs somebody in on a device: the first time makes the candidate. `realNow` is the machine's time: a moved demo clock
 * must not sign anybody out.
 */
export function signIn(
  { db, sealer }: Needs<'db' | 'sealer'>,
  identity: SignedIn,
  device: string,
  { now, realNow }: { now: Date; realNow: Date },
): Promise<SessionTokens> {
  const begin = async (trx: Db) => {
    const candidateId = await candidateBySignIn(trx, sealer, identity, now)
    const id = newId('ses')
    const tokens = { accessToken: newToken(), refreshToken: `${id}.${newToken()}`, prefetchToken: newToken() }
    await insertSession(trx, {
      id,
      candidateId,
      device,
      accessHash: hashToken(tokens.accessToken),
      refreshHash: hashToken(tokens.refreshToken),
      formerHash: null,
      prefetchHash: hashToken(tokens.prefetchToken),
      ...lifetimes(realNow, realNow),
      createdAt: realNow,
      renewedAt: realNow,
    })
    await deleteSurplusSessions(trx, candidateId, DEVICES)
    return { ...tokens, candidateId }
  }
  // Who signs in is not known yet, but that it is the same one.
  return inTransaction(db, begin, `sign-in ${identity.openid}`)
}

/** The tokens that follow a refresh token: always the same, and known to nobody without the token and our key. */
function successorOf(sealer: Sealer, { id, candidateId }: SessionRow, refreshToken: string): SessionTokens {
  const next = (purpose: string) => sealer.fingerprint(refreshToken, purpose)
  return {
    accessToken: next('session-access'),
    refreshToken: `${id}.${next('session-refresh')}`,
    prefetchToken: next('session-prefetch'),
    candidateId,
  }
}

/**
 * The next tokens of a session; undefined when the refresh token is unknown or has ended. One that was replaced gives its
 * successor again within a minute, as long as that was not used itself. Later it is in two hands, of which nobody knows
 * the thief's: the session ends.
 */
export async function refreshSession(
  { db, log, sealer }: Needs<'db' | 'log' | 'sealer'>,
  refreshToken: string,
  realNow: Date,
): Promise<SessionTokens | undefined> {
  const named = REFRESH_TOKEN.exec(refreshToken)?.[1]
  const hash = hashToken(refreshToken)
  const found = await (named ? sessionById(db, named) : sessionByRefreshHash(db, hash))
  if (!found) return undefined
  return holdingCandidate(db, found.candidateId, async (trx, there) => {
    if (!there) return undefined
    // Read again once its candidate is held: it may have been renewed or ended meanwhile.
    const session = await sessionById(trx, found.id)
    if (!session || session.refreshExpiresAt <= realNow) return undefined
    const { id, candidateId, createdAt, renewedAt } = session
    const successor = successorOf(sealer, session, refreshToken)
    if (session.refreshHash === hash) {
      await renewSession(trx, id, {
        accessHash: hashToken(successor.accessToken),
        refreshHash: hashToken(successor.refreshToken),
        formerHash: hash,
        prefetchHash: hashToken(successor.prefetchToken),
        ...lifetimes(createdAt, realNow),
        renewedAt: realNow,
      })
      return successor
    }
    const lost = realNow.getTime() - renewedAt.getTime() <= LOST_ANSWER_MS
    if (session.formerHash === hash && lost) return successor
    await deleteSessions(trx, candidateId, id)
    log.warn({ sessionId: id }, 'a refresh token was used again: its session ends')
    return undefined
  })
}
