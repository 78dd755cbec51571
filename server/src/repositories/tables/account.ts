import type { Generated } from 'kysely'

/** Sealed columns hold ciphertext only; `accountFingerprint` is a keyed hash that keeps an account unique. */
interface PersonalDataTable {
  candidateId: string
  accountSealed: string | null
  accountFingerprint: string | null
  accountKind: 'personal' | 'company' | null
  accountVerified: boolean | null
  nameSealed: string | null
  idNumberSealed: string | null
  /** A keyed hash of the ID number: one person has one, whatever the account. */
  personFingerprint: string | null
  phoneSealed: string | null
  emailSealed: string | null
  emailConfirmedAt: Date | null
}

/** Candidates, their personal data apart, sessions (hashes of tokens only), and answers kept for repeated keys. */
export interface CandidateTables {
  candidates: {
    id: string
    /** Null once the account is deleted. */
    openidSealed: string | null
    openidFingerprint: string | null
    unionidFingerprint: string | null
    createdAt: Date
    deletedAt: Date | null
  }
  personalData: PersonalDataTable
  emailConfirmations: {
    candidateId: string
    addressSealed: string
    codeHash: string
    expiresAt: Date
    attempts: Generated<number>
    resendAt: Date
    createdAt: Date
  }
  sessions: {
    id: string
    candidateId: string
    accessHash: string
    refreshHash: string
    /** Of the refresh token that the present one has replaced. */
    formerHash: string | null
    /** Of the token that WeChat fetches with; null where none was given. */
    prefetchHash: string | null
    accessExpiresAt: Date
    refreshExpiresAt: Date
    /** When the candidate signed in. */
    createdAt: Date
    renewedAt: Date
    /** What kind of device, for the candidate's eyes. */
    device: string
  }
  idempotencyKeys: {
    candidateId: string
    key: string
    /** Keyed, since a body can hold what is easily guessed. */
    bodyHash: string
    answerSealed: string
    createdAt: Date
  }
  /** Keys that something is sealed with, and the key of fingerprints, sealed with each. */
  sealingKeys: {
    keyId: string
    fingerprintKeySealed: string
  }
  /** Counts of tries by callers, in the columns of the library that keeps them. */
  rateLimits: {
    key: string
    points: number
    /** Milliseconds since 1970. */
    expire: number | null
  }
}
