import type { components } from '../../../../contract/schema'
import { ERASED_WITH_ACCOUNT, staysAfterDeletion } from '../../domain/account'
import type { Letter } from '../../gateways/mail/letter'
import type { Mail } from '../../gateways/mail/mail'
import { PRODUCT_NAME } from '../../lib/look'
import type { Sealer } from '../../lib/sealing'
import { accountHasLiveRegistration, accountHasUnpaidOrder } from '../../problems/account'
import { rateLimited } from '../../problems/general'
import type { Problem } from '../../problems/problem'
import { eraseCandidate, holdingCandidate } from '../../repositories/account/candidates'
import {
  bindEmail,
  countEmailTry,
  deleteEmailConfirmation,
  type EmailConfirmationRow,
  findEmailConfirmation,
  putEmailConfirmation,
} from '../../repositories/account/personal-data'
import { personHold } from '../../repositories/account/persons'
import { outliving } from '../../repositories/account/records'
import type { Db } from '../../repositories/database'
import type { Needs } from '../services'

/** The mail that shows an address to be reachable. */
export function codeMail(to: string, code: string, hotline: Letter['hotline']): Mail {
  return {
    to,
    subject: `邮箱验证码 ${code}`,
    letter: {
      title: '邮箱验证码',
      code,
      lines: [`请在小程序“${PRODUCT_NAME}”中填写，10 分钟内有效。`],
      after: ['如果不是你本人操作，请忽略这封邮件。'],
      hotline,
    },
  }
}

/** What still needs a person behind the account; null when nothing does. */
async function deletionRefusal(db: Db, candidateId: string): Promise<Problem | null> {
  const hold = await personHold(db, candidateId)
  if (hold?.registrationId) return accountHasLiveRegistration(hold.registrationId)
  return hold?.orderId ? accountHasUnpaidOrder(hold.orderId) : null
}

/** Forgets who the candidate is. Throws the problem while a registration or an order still needs a person. */
export async function deleteAccount({ db }: Needs<'db'>, candidateId: string, now: Date): Promise<void> {
  await holdingCandidate(db, candidateId, async (trx) => {
    const refusal = await deletionRefusal(trx, candidateId)
    if (refusal) throw refusal
    await eraseCandidate(trx, candidateId, now)
  })
}

const wordsOf = ({ code, title, detail }: Problem) => ({ code, title, detail })

type DeletionPreview = components['schemas']['DeletionPreview']

/** What deleting the account would take away, what stays, and what stands against it. */
export async function previewDeletion(
  { db }: Needs<'db'>,
  candidateId: string,
  now: Date,
): Promise<DeletionPreview> {
  const refusal = await deletionRefusal(db, candidateId)
  const kept = await outliving(db, candidateId, now)
  const { registrationId = null, orderId = null } = refusal?.extras ?? {}
  return {
    hindrance: refusal && { ...wordsOf(refusal), registrationId, orderId },
    erased: ERASED_WITH_ACCOUNT,
    stays: staysAfterDeletion(kept),
    liveShares: kept.liveShares,
  }
}

/** A code is good for ten minutes. */
const CODE_MS = 10 * 60_000
/** Another code can be asked for after a minute. */
const RESEND_MS = 60_000
/** Tries per code. */
const CODE_TRIES = 5

/** How long a code that was sent is good, and when another one may be. */
interface EmailCodeTimes {
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

/** Throws the 429 problem, with the seconds to wait, when the last code was sent a moment ago. */
export async function refuseEarlyCode(db: Db, candidateId: string, now: Date): Promise<void> {
  const waitSeconds = waitFor(await findEmailConfirmation(db, candidateId), now)
  if (waitSeconds > 0) throw rateLimited(waitSeconds)
}

/** Makes the code that was sent to an address count, in place of any former one; of two at once the first does. */
export async function keepEmailCode(
  { db, sealer }: Needs<'db' | 'sealer'>,
  candidateId: string,
  { address, code }: { address: string; code: string },
  now: Date,
): Promise<EmailCodeTimes> {
  const expiresAt = new Date(now.getTime() + CODE_MS)
  const resendAt = new Date(now.getTime() + RESEND_MS)
  await holdingCandidate(db, candidateId, async (trx) => {
    await refuseEarlyCode(trx, candidateId, now)
    await putEmailConfirmation(trx, {
      candidateId,
      addressSealed: sealer.seal(address, 'email'),
      codeHash: codeHash(sealer, candidateId, code),
      expiresAt,
      attempts: 0,
      resendAt,
      createdAt: now,
    })
  })
  return { expiresAt, resendAt }
}

/** Tries a code; the right one makes its address the candidate's. */
export function tryEmailCode(
  db: Db,
  sealer: Sealer,
  candidateId: string,
  code: string,
  now: Date,
): Promise<CodeVerdict> {
  return holdingCandidate(db, candidateId, async (trx): Promise<CodeVerdict> => {
    const row = await findEmailConfirmation(trx, candidateId)
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
