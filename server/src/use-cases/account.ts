import type { Mail } from '../gateways/mail'
import { newEmailCode, newId, newToken } from '../lib/ids'
import { hashToken, type Sealer } from '../lib/sealing'
import { accountHasLiveRegistration, accountHasUnpaidOrder } from '../problems/account'
import {
  eraseCandidate,
  insertSession,
  lockCandidate,
  lockSessionByRefreshHash,
  replaceSession,
  type SessionRow,
} from '../repositories/account/candidates'
import {
  bindEmail,
  countEmailTry,
  deleteEmailConfirmation,
  type EmailConfirmationRow,
  lockEmailConfirmation,
  putEmailConfirmation,
} from '../repositories/account/personal-data'
import { personHold } from '../repositories/account/persons'
import type { Db } from '../repositories/database'
import type { Needs } from './services'

/** The mail that shows an address to be reachable. */
export function codeMail(to: string, code: string): Mail {
  return {
    to,
    subject: `邮箱验证码 ${code}`,
    text: [
      `你的邮箱验证码是 ${code}，10 分钟内有效。`,
      '请回到小程序“认证考试助手”填写。',
      '如果不是你本人操作，请忽略这封邮件。',
    ].join('\n\n'),
    link: null,
  }
}

/** Forgets who the candidate is. Throws the problem while a registration or an order still needs a person. */
export async function deleteAccount({ db }: Needs<'db'>, candidateId: string, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockCandidate(trx, candidateId)
    const hold = await personHold(trx, candidateId)
    if (hold?.registrationId) throw accountHasLiveRegistration(hold.registrationId)
    if (hold?.orderId) throw accountHasUnpaidOrder(hold.orderId)
    await eraseCandidate(trx, candidateId, now)
  })
}

/** A code is good for ten minutes. */
const CODE_MS = 10 * 60_000
/** Another code can be asked for after a minute. */
const RESEND_MS = 60_000
/** Tries per code. */
const CODE_TRIES = 5

/** A code on its way to an address. */
interface EmailCode {
  code: string
  expiresAt: Date
  resendAt: Date
}

/** How trying a code ended. */
type CodeVerdict =
  | { kind: 'confirmed' }
  | { kind: 'wrong'; triesLeft: number }
  | { kind: 'exhausted' }
  | { kind: 'expired'; date?: Date }

/** The hash binds the code to its candidate, so that equal codes of two candidates look different. */
function codeHash(sealer: Sealer, candidateId: string, code: string): string {
  return sealer.fingerprint(`${candidateId}:${code}`, 'email-code')
}

/** Seconds until another code may be sent. A demo clock that was moved back must not make anybody wait for months. */
function waitFor(row: EmailConfirmationRow | undefined, now: Date): number {
  const left = row ? row.resendAt.getTime() - now.getTime() : 0
  return left > 0 && left <= RESEND_MS ? Math.ceil(left / 1000) : 0
}

/** Makes a code for an address in place of any former one, or says how many seconds to wait. */
export function issueEmailCode(
  db: Db,
  sealer: Sealer,
  candidateId: string,
  address: string,
  now: Date,
): Promise<EmailCode | { waitSeconds: number }> {
  return db.transaction().execute(async (trx) => {
    const waitSeconds = waitFor(await lockEmailConfirmation(trx, candidateId), now)
    if (waitSeconds > 0) return { waitSeconds }
    const code = newEmailCode()
    const expiresAt = new Date(now.getTime() + CODE_MS)
    const resendAt = new Date(now.getTime() + RESEND_MS)
    await putEmailConfirmation(trx, {
      candidateId,
      addressSealed: sealer.seal(address, 'email'),
      codeHash: codeHash(sealer, candidateId, code),
      expiresAt,
      attempts: 0,
      resendAt,
      createdAt: now,
    })
    return { code, expiresAt, resendAt }
  })
}

/** Takes a code back that could not be sent, so that the candidate need not wait to try again. */
export async function withdrawEmailCode(
  db: Db,
  sealer: Sealer,
  candidateId: string,
  code: string,
): Promise<void> {
  await deleteEmailConfirmation(db, candidateId, codeHash(sealer, candidateId, code))
}

/** Tries a code; the right one makes its address the candidate's. */
export function tryEmailCode(
  db: Db,
  sealer: Sealer,
  candidateId: string,
  code: string,
  now: Date,
): Promise<CodeVerdict> {
  return db.transaction().execute(async (trx): Promise<CodeVerdict> => {
    const row = await lockEmailConfirmation(trx, candidateId)
    if (!row) return { kind: 'expired' }
    if (row.expiresAt <= now) return { kind: 'expired', date: row.expiresAt }
    if (row.attempts >= CODE_TRIES) return { kind: 'exhausted' }
    if (row.codeHash !== codeHash(sealer, candidateId, code)) {
      await countEmailTry(trx, candidateId)
      const triesLeft = CODE_TRIES - row.attempts - 1
      return triesLeft > 0 ? { kind: 'wrong', triesLeft } : { kind: 'exhausted' }
    }
    await bindEmail(trx, sealer, candidateId, row.addressSealed, now)
    await deleteEmailConfirmation(trx, candidateId)
    return { kind: 'confirmed' }
  })
}

/** An access token lives two hours. */
export const ACCESS_MS = 2 * 3_600_000
/** A refresh token lives thirty days. */
const REFRESH_MS = 30 * 86_400_000
/**
 * A refresh token that was just replaced is good for another minute: of two calls that renew at the same time,
 * or after an answer that was lost on its way, none is signed out. Signing out ends this grace too.
 */
const REPLACED_GRACE_MS = 60_000

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
