import { sql } from 'kysely'
import { newId } from '../../lib/ids'
import type { Sealer } from '../../lib/sealing'
import { type Db, inTransaction } from '../database'
import { deleteFollower } from '../notices/followers'
import { erasePaperAddresses } from '../papers'
import { type Place, statement } from '../statement'
import { storedOpenid, unionidFingerprint } from './identities'
import { forgetGone, forgetPerson } from './persons'

/** Everything that is kept for a person alone. */
const PERSONAL_TABLES = [
  'personalData',
  'emailConfirmations',
  'sessions',
  'idempotencyKeys',
  'notices',
  'noticeChannels',
  'subscriptionAllowances',
  'officialAccountRefusals',
] as const

/** Who signs in, as WeChat knows them. */
export interface SignedIn {
  openid: string
  /** The same person at the operator's other accounts; null when WeChat does not say. */
  unionid: string | null
}

/** The candidate who signs in; the first time creates them. A unionid is kept as soon as WeChat says it. */
export async function candidateBySignIn(
  db: Db,
  sealer: Sealer,
  { openid, unionid }: SignedIn,
  now: Date,
): Promise<string> {
  const identity = {
    ...storedOpenid(sealer, openid, 'openid'),
    unionidFingerprint: unionid && unionidFingerprint(sealer, unionid),
  }
  const { id } = await db
    .insertInto('candidates')
    .values({ id: newId('cand'), ...identity, createdAt: now, deletedAt: null })
    .onConflict((conflict) =>
      conflict.column('openidFingerprint').doUpdateSet({
        unionidFingerprint: sql<
          string | null
        >`coalesce(excluded.unionid_fingerprint, candidates.unionid_fingerprint)`,
      }),
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
  const [held] = await heldCandidate(db, candidateId)
  if (!held) throw new Error('there is no such candidate')
  return held.deletedAt === null
}

const heldCandidate = statement((db, candidateId: Place<string>) =>
  db.selectFrom('candidates').select('deletedAt').where('id', '=', candidateId).forUpdate().compile(),
)

/**
 * Does work in a transaction that holds a candidate's row, as `lockCandidate` does; `there` is false once the account is
 * deleted. Their work stands in one line, so that a candidate never waits on more than one connection of a process.
 */
export function holdingCandidate<T>(
  db: Db,
  candidateId: string,
  work: (trx: Db, there: boolean) => Promise<T>,
): Promise<T> {
  const hold = async (trx: Db) => work(trx, await lockCandidate(trx, candidateId))
  return inTransaction(db, hold, candidateId)
}

/**
 * Holds candidates against being deleted until the transaction ends, in the order of their ids, as everybody does who
 * holds several. Answers those who have not gone.
 */
export async function holdCandidates(db: Db, candidateIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('candidates')
    .select(['id', 'deletedAt'])
    .where('id', '=', sql<string>`any(${[...candidateIds]}::text[])`)
    .orderBy('id')
    .forKeyShare()
    .execute()
  return new Set(rows.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id))
}

/** Holds candidates as `lockCandidate` does, in the order of their ids. */
export async function lockCandidates(db: Db, candidateIds: readonly string[]): Promise<void> {
  await db
    .selectFrom('candidates')
    .select('id')
    .where('id', '=', sql<string>`any(${[...candidateIds]}::text[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Holds whoever has a unionid against being deleted until the transaction ends. */
export async function holdFollowing(db: Db, sealer: Sealer, unionid: string): Promise<void> {
  await db
    .selectFrom('candidates')
    .select('id')
    .where('unionidFingerprint', '=', unionidFingerprint(sealer, unionid))
    .orderBy('id')
    .forKeyShare()
    .execute()
}

/** The candidate's openid; null once the account is deleted. */
export async function openidOf(db: Db, sealer: Sealer, candidateId: string): Promise<string | null> {
  const row = await db
    .selectFrom('candidates')
    .select('openidSealed')
    .where('id', '=', candidateId)
    .executeTakeFirst()
  return row?.openidSealed ? sealer.open(row.openidSealed, 'openid') : null
}

/**
 * Removes what tells who the candidate is; orders and registrations keep a row without a person, but for what a former one of the
 * account, who has another, did there. Certificates can still be verified by whoever was given their number and name.
 */
export async function eraseCandidate(db: Db, candidateId: string, now: Date): Promise<void> {
  const person = await forgetPerson(db, candidateId)
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
    .set({ openidSealed: null, openidFingerprint: null, unionidFingerprint: null, deletedAt: now })
    .where('id', '=', candidateId)
    .execute()
  if (person) await forgetGone(db, person)
}
