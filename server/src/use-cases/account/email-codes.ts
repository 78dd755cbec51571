import { newEmailCode } from '../../lib/ids'
import type { Sealer } from '../../lib/sealing'
import type { Db } from '../../repositories/database'
import { bindEmail } from '../../repositories/personal-data'
import {
  countEmailTry,
  deleteEmailConfirmation,
  type EmailConfirmationRow,
  lockEmailConfirmation,
  putEmailConfirmation,
} from '../../repositories/personal-data-email'

/** A code is good for ten minutes. */
export const CODE_MS = 10 * 60_000
/** Another code can be asked for after a minute. */
export const RESEND_MS = 60_000
/** Tries per code. */
export const CODE_TRIES = 5

/** A code on its way to an address. */
export interface EmailCode {
  code: string
  expiresAt: Date
  resendAt: Date
}

/** How trying a code ended. */
export type CodeVerdict =
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
