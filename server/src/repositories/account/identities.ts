import { sql } from 'kysely'
import type { Sealer } from '../../lib/sealing'
import type { Db } from '../database'

/** At which of the operator's accounts an openid is known; the two have nothing in common. */
export type OpenidPurpose = 'openid' | 'official-openid'

/** An openid as stored. */
interface StoredOpenid {
  openidSealed: string
  openidFingerprint: string
}

/** An openid as it is stored: sealed, and with what it is found by. */
export function storedOpenid(sealer: Sealer, openid: string, purpose: OpenidPurpose): StoredOpenid {
  return {
    openidSealed: sealer.seal(openid, purpose),
    openidFingerprint: sealer.fingerprint(openid, purpose),
  }
}

/** What a unionid is found by; nobody needs it in clear again. */
export function unionidFingerprint(sealer: Sealer, unionid: string): string {
  return sealer.fingerprint(unionid, 'unionid')
}

const AT_ONCE = 5_000

/** A row that was written before identities were sealed. */
interface ClearRow {
  openid: string
  unionid: string | null
}

async function sealSome(db: Db, sealer: Sealer, table: string, purpose: OpenidPurpose): Promise<number> {
  const { rows } = await sql<ClearRow>`
    select openid_clear as openid, unionid_clear as unionid from ${sql.table(table)}
    where openid_clear is not null limit ${AT_ONCE}
  `.execute(db)
  const stored = rows.map(({ openid }) => storedOpenid(sealer, openid, purpose))
  const unions = rows.map(({ unionid }) => (unionid === null ? null : unionidFingerprint(sealer, unionid)))
  if (rows.length > 0)
    await sql`
      update ${sql.table(table)} as held
      set openid_sealed = line.sealed, openid_fingerprint = line.fingerprint, unionid_fingerprint = line.unionid,
        openid_clear = null, unionid_clear = null
      from unnest(${rows.map(({ openid }) => openid)}::text[], ${stored.map((each) => each.openidSealed)}::text[],
        ${stored.map((each) => each.openidFingerprint)}::text[], ${unions}::text[])
        as line (openid, sealed, fingerprint, unionid)
      where held.openid_clear = line.openid
    `.execute(db)
  return rows.length
}

/** Seals the identities that an earlier release stored in clear; nothing is left to do once they are. */
export async function sealClearIdentities(db: Db, sealer: Sealer): Promise<void> {
  while ((await sealSome(db, sealer, 'candidates', 'openid')) > 0);
  while ((await sealSome(db, sealer, 'official_account_followers', 'official-openid')) > 0);
}
