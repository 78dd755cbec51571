import { type Selectable, sql } from 'kysely'
import { BatchedReading } from '../../database/batched-reading'
import { isUniqueViolation } from '../../database/pool'
import type { Account, CloudAccount } from '../../domain/account'
import type { Sealer } from '../../lib/sealing'
import type { Db } from '../database'
import { forgetProof } from '../notices/channels'
import { type Place, statement } from '../statement'
import type { CandidateTables } from '../tables/account'
import { lockOn, personFingerprint } from './persons'

/** Accounts as stored, sealed; whoever has not bound anything yet has a row as well. */
function selectAccounts(db: Db) {
  return db
    .selectFrom('candidates')
    .leftJoin('personalData', 'personalData.candidateId', 'candidates.id')
    .leftJoin('emailConfirmations', 'emailConfirmations.candidateId', 'candidates.id')
    .select([
      'candidates.id',
      'personalData.accountSealed',
      'personalData.accountKind',
      'personalData.accountVerified',
      'personalData.nameSealed',
      'personalData.idNumberSealed',
      'personalData.phoneSealed',
      'personalData.emailSealed',
      'personalData.emailConfirmedAt',
      'emailConfirmations.addressSealed',
    ])
}

/** An account as stored. */
type SealedAccount = Awaited<ReturnType<ReturnType<typeof selectAccounts>['executeTakeFirst']>>

const sealedAccounts = statement<[candidateIds: string[]], NonNullable<SealedAccount>>((db, candidateIds) =>
  selectAccounts(db).where('candidates.id', '=', sql<string>`any(${candidateIds}::text[])`).compile(),
)

/** Reads the accounts of all candidates who ask at the same time, with one statement. */
export function accountReading(db: Db): BatchedReading<string, NonNullable<SealedAccount>> {
  return new BatchedReading(async (candidateIds) => {
    const rows = await sealedAccounts(db, candidateIds)
    return new Map(rows.map((row) => [row.id, row]))
  })
}

const sealedAccount = statement((db, candidateId: Place<string>) =>
  selectAccounts(db).where('candidates.id', '=', candidateId).compile(),
)

/** The candidate's account in clear; an unconfirmed address shows while none is confirmed. */
export async function readAccount(db: Db, sealer: Sealer, candidateId: string): Promise<Account> {
  const [row] = await sealedAccount(db, candidateId)
  return openAccount(sealer, row)
}

const heldAccount = statement((db, candidateId: Place<string>) =>
  selectAccounts(db)
    .select('personalData.personFingerprint')
    .select(sql`${lockOn(sql.ref('personalData.personFingerprint'))}`.as('held'))
    .where('candidates.id', '=', candidateId)
    .compile(),
)

/**
 * The candidate's account in clear, and the person bound to it (null while nobody is), held as `lockPersonOf` does. Whoever
 * binds another one holds the candidate's row, as the caller does.
 */
export async function holdAccount(
  db: Db,
  sealer: Sealer,
  candidateId: string,
): Promise<{ account: Account; personFingerprint: string | null }> {
  const [row] = await heldAccount(db, candidateId)
  return { account: openAccount(sealer, row), personFingerprint: row?.personFingerprint ?? null }
}

/** An account in clear, as `readAccount` gives it. */
export function openAccount(sealer: Sealer, row: SealedAccount): Account {
  const open = (sealed: string | null | undefined, purpose: string) =>
    sealed ? sealer.open(sealed, purpose) : null
  const accountId = open(row?.accountSealed, 'account')
  const confirmed = row?.emailConfirmedAt ? open(row.emailSealed, 'email') : null
  const pending = open(row?.addressSealed, 'email')
  return {
    cloudAccount:
      accountId && row?.accountKind
        ? {
            accountId,
            kind: row.accountKind,
            verified: row.accountVerified === true,
            holderName: open(row.nameSealed, 'name'),
            idNumber: open(row.idNumberSealed, 'id-number'),
          }
        : null,
    phone: open(row?.phoneSealed, 'phone'),
    email: confirmed
      ? { address: confirmed, confirmed: true }
      : pending
        ? { address: pending, confirmed: false }
        : null,
  }
}

const ONE_HOLDER = 'personal_data_account_fingerprint_key'

/**
 * Binds a cloud account in place of the former one; false when another candidate holds it. The database alone decides
 * between two who bind it at the same instant; a transaction in which it refused can only be ended.
 */
export async function bindCloudAccount(
  db: Db,
  sealer: Sealer,
  candidateId: string,
  account: CloudAccount,
): Promise<boolean> {
  const seal = (text: string | null, purpose: string) => (text === null ? null : sealer.seal(text, purpose))
  try {
    await setColumns(db, candidateId, {
      accountSealed: sealer.seal(account.accountId, 'account'),
      accountFingerprint: sealer.fingerprint(account.accountId, 'account'),
      accountKind: account.kind,
      accountVerified: account.verified,
      nameSealed: seal(account.holderName, 'name'),
      idNumberSealed: seal(account.idNumber, 'id-number'),
      personFingerprint: account.idNumber === null ? null : personFingerprint(sealer, account.idNumber),
    })
  } catch (error) {
    if (isUniqueViolation(error, ONE_HOLDER)) return false
    throw error
  }
  return true
}

/** Binds a phone number that WeChat has verified; what tests have shown of another one no longer counts. */
export async function bindPhone(db: Db, sealer: Sealer, candidateId: string, phone: string): Promise<void> {
  const before = await readAccount(db, sealer, candidateId)
  await setColumns(db, candidateId, { phoneSealed: sealer.seal(phone, 'phone') })
  if (before.phone !== phone) await forgetProof(db, candidateId, 'sms')
}

/**
 * Takes over a confirmed address, sealed by the same key for the same purpose; what tests have shown of another one no
 * longer counts.
 */
export async function bindEmail(
  db: Db,
  sealer: Sealer,
  candidateId: string,
  emailSealed: string,
  now: Date,
): Promise<void> {
  const { email } = await readAccount(db, sealer, candidateId)
  await setColumns(db, candidateId, { emailSealed, emailConfirmedAt: now })
  const same = email?.confirmed && email.address === sealer.open(emailSealed, 'email')
  if (!same) await forgetProof(db, candidateId, 'email')
}

type Columns = Partial<{
  accountSealed: string
  accountFingerprint: string
  accountKind: CloudAccount['kind']
  accountVerified: boolean
  nameSealed: string | null
  idNumberSealed: string | null
  personFingerprint: string | null
  phoneSealed: string
  emailSealed: string
  emailConfirmedAt: Date
}>

async function setColumns(db: Db, candidateId: string, columns: Columns): Promise<void> {
  await db
    .insertInto('personalData')
    .values({ candidateId, ...columns })
    .onConflict((conflict) => conflict.column('candidateId').doUpdateSet(columns))
    .execute()
}

/** An address that waits for its code. */
export type EmailConfirmationRow = Selectable<CandidateTables['emailConfirmations']>

/** The pending confirmation; whoever changes it holds the candidate's row. */
export function findEmailConfirmation(
  db: Db,
  candidateId: string,
): Promise<EmailConfirmationRow | undefined> {
  return db
    .selectFrom('emailConfirmations')
    .selectAll()
    .where('candidateId', '=', candidateId)
    .executeTakeFirst()
}

/** Stores a new code in place of the former one. */
export async function putEmailConfirmation(db: Db, row: EmailConfirmationRow): Promise<void> {
  const { candidateId: _, ...columns } = row
  await db
    .insertInto('emailConfirmations')
    .values(row)
    .onConflict((conflict) => conflict.column('candidateId').doUpdateSet(columns))
    .execute()
}

/** Counts a wrong try. */
export async function countEmailTry(db: Db, candidateId: string): Promise<void> {
  await db
    .updateTable('emailConfirmations')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('candidateId', '=', candidateId)
    .execute()
}

/** Removes the pending confirmation. */
export async function deleteEmailConfirmation(db: Db, candidateId: string): Promise<void> {
  await db.deleteFrom('emailConfirmations').where('candidateId', '=', candidateId).execute()
}

/** The verified names of several candidates, by their ids; whoever has none is left out. */
export async function holderNames(
  db: Db,
  sealer: Sealer,
  candidateIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('personalData')
    .select(['candidateId', 'nameSealed'])
    .where('candidateId', '=', sql<string>`any(${[...candidateIds]}::text[])`)
    .execute()
  const names = new Map<string, string>()
  for (const { candidateId, nameSealed } of rows) {
    if (nameSealed) names.set(candidateId, sealer.open(nameSealed, 'name'))
  }
  return names
}

/** Forgets addresses whose code ended before an instant and was never typed: they may be somebody else's. */
export async function deleteOldConfirmations(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('emailConfirmations').where('expiresAt', '<', before).execute()
}
