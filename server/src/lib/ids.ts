import { randomBytes, randomInt } from 'node:crypto'
import { foldCode } from './folding'

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** No 0/O, 1/I/L, 5/S, 8/B pairs lose a caller on the phone: of each look-alike pair only one sign is kept. */
const UNAMBIGUOUS = '23456789ACDEFGHJKMNPQRTUVWXY'

function randomText(alphabet: string, length: number): string {
  let text = ''
  for (let index = 0; index < length; index += 1) text += alphabet[randomInt(alphabet.length)]
  return text
}

/** Kinds of stored things that have an unguessable id. */
type IdPrefix = 'cand' | 'ord' | 'reg' | 'ses' | 'msg' | 'pay' | 'shr' | 'ntc' | 'case'

/** An id of about 131 random bits: prefix, underscore, 22 base62 characters. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${randomText(BASE62, 22)}`
}

/** A short order number for people, such as `8F3K-22QD`. */
export function newOrderNumber(): string {
  return `${randomText(UNAMBIGUOUS, 4)}-${randomText(UNAMBIGUOUS, 4)}`
}

/** What is typed on a computer to reach the trial exam, which is the same for everybody; no ticket has it. */
export const TRIAL_CODE = 'TRYTRY'

/** Six characters a candidate types on a computer to reach the exam entrance. */
export function newShortCode(): string {
  const code = randomText(UNAMBIGUOUS, 6)
  return code === TRIAL_CODE ? newShortCode() : code
}

/** The form of a short code, of which letters and digits count; undefined when it cannot be one. */
export function normalizeShortCode(typed: string): string | undefined {
  const code = foldCode(typed)
  return code.length === 6 && [...code].every((sign) => UNAMBIGUOUS.includes(sign)) ? code : undefined
}

/** A certificate number with the year and month of its issue, such as `CA2007-4F8Q-X9TZ`. */
export function newCertificateNumber(issuedOn: string): string {
  const month = issuedOn.slice(2, 4) + issuedOn.slice(5, 7)
  return `CA${month}-${randomText(UNAMBIGUOUS, 4)}-${randomText(UNAMBIGUOUS, 4)}`
}

/** What a certificate's QR code or a share link ends with: about 131 random bits. */
export function newVerificationCode(): string {
  return randomText(BASE62, 22)
}

/** A six-digit confirmation code, zeros kept. */
export function newEmailCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** An opaque session token of 256 random bits; only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}
