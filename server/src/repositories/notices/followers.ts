import { sql } from 'kysely'
import type { Sealer } from '../../lib/sealing'
import { storedOpenid, unionidFingerprint } from '../account/identities'
import type { Db } from '../database'

/** Somebody at the official account. */
interface Follower {
  openid: string
  /** Null when the operator's accounts are not joined. */
  unionid: string | null
  following: boolean
  /** When WeChat says it happened; a later word is not undone by an earlier one that was delayed. */
  changedAt: Date
}

/** Keeps whether somebody follows. A stored unionid outlives an event that does not know it. */
export async function keepFollower(db: Db, sealer: Sealer, follower: Follower): Promise<void> {
  const { openid, unionid, following, changedAt } = follower
  const stored = storedOpenid(sealer, openid, 'official-openid')
  const union = unionid && unionidFingerprint(sealer, unionid)
  if (union) {
    await db
      .deleteFrom('officialAccountFollowers')
      .where('unionidFingerprint', '=', union)
      .where('openidFingerprint', '!=', stored.openidFingerprint)
      .execute()
  }
  await db
    .insertInto('officialAccountFollowers')
    .values({ ...stored, unionidFingerprint: union, following, changedAt })
    .onConflict((conflict) =>
      conflict
        .column('openidFingerprint')
        .doUpdateSet({
          following,
          changedAt,
          unionidFingerprint: sql<
            string | null
          >`coalesce(excluded.unionid_fingerprint, official_account_followers.unionid_fingerprint)`,
        })
        .where('officialAccountFollowers.changedAt', '<=', changedAt),
    )
    .execute()
}

/** What earlier messages of the official account have shown is forgotten for whoever has this unionid. */
export async function forgetOfficialAccountFailure(db: Db, sealer: Sealer, unionid: string): Promise<void> {
  const union = unionidFingerprint(sealer, unionid)
  await db
    .deleteFrom('officialAccountRefusals')
    .where('candidateId', 'in', (eb) =>
      eb.selectFrom('candidates').select('id').where('unionidFingerprint', '=', union),
    )
    .execute()
  await db
    .updateTable('noticeChannels')
    .set({ failedAt: null, failure: null })
    .where('channel', '=', 'officialAccount')
    .where('candidateId', 'in', (eb) =>
      eb.selectFrom('candidates').select('id').where('unionidFingerprint', '=', union),
    )
    .execute()
}

/** Forgets whether whoever has a candidate's unionid follows. */
export async function deleteFollower(db: Db, candidateId: string): Promise<void> {
  await db
    .deleteFrom('officialAccountFollowers')
    .where('unionidFingerprint', '=', (eb) =>
      eb.selectFrom('candidates').select('unionidFingerprint').where('id', '=', candidateId),
    )
    .execute()
}

/** Forgets who stopped following before then and is no candidate: a delayed word of following has come by then. */
export async function deleteStrangers(db: Db, before: Date): Promise<void> {
  await db
    .deleteFrom('officialAccountFollowers')
    .where('following', '=', false)
    .where('changedAt', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('candidates')
            .select('id')
            .whereRef('candidates.unionidFingerprint', '=', 'officialAccountFollowers.unionidFingerprint'),
        ),
      ),
    )
    .execute()
}

/**
 * Remembers a request that WeChat signed; false when another body came with the same signature before. WeChat itself
 * repeats a request that got no answer, with its body.
 */
export async function rememberRequest(
  db: Db,
  signature: string,
  bodyDigest: string,
  realNow: Date,
): Promise<boolean> {
  const { bodyDigest: first } = await db
    .insertInto('officialAccountRequests')
    .values({ signature, bodyDigest, receivedAt: realNow })
    // Changes nothing, so that the row that stands is answered.
    .onConflict((conflict) => conflict.column('signature').doUpdateSet({ signature }))
    .returning('bodyDigest')
    .executeTakeFirstOrThrow()
  return first === bodyDigest
}

/** Forgets requests whose signature is too old to be believed again. */
export async function deleteOldRequests(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('officialAccountRequests').where('receivedAt', '<', before).execute()
}
