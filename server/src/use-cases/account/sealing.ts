import { fingerprintKeyOf, type KeySources, keyIdOf, loadSealingKeys, Sealer } from '../../lib/sealing'
import {
  addSealingKey,
  anySealed,
  countSealedOtherwise,
  holdSealingKeys,
  replaceSealed,
  retireSealingKeys,
  type SealingKeyRow,
  sealedColumns,
  sealedOtherwise,
  sealingKeys,
} from '../../repositories/account/sealing'
import { type Db, inTransaction } from '../../repositories/database'
import type { Needs } from '../services'

const PURPOSE = 'fingerprint-key'

/**
 * The keys of this database. The first start notes which key it is, by sealing the key of fingerprints with it; every
 * later start has to open that. Throws when a key that something is sealed with is another one or lost: nothing would
 * open, certificates would be unknown, and one account could be bound twice.
 */
export function openSealer(db: Db, sources: KeySources): Promise<Sealer> {
  return inTransaction(db, async (trx) => {
    await holdSealingKeys(trx)
    const noted = await sealingKeys(trx)
    const sample = noted.length === 0 ? await anySealed(trx) : undefined
    const [key, ...former] = loadSealingKeys(sources, noted.length === 0 && !sample)
    const ring = [key, ...former]
    const opener = sample ? keyThatOpens(ring, sample) : key
    const fingerprintKey =
      noted.length > 0 ? notedFingerprintKey(new Sealer(key, former), noted) : fingerprintKeyOf(opener)
    for (const each of new Set(noted.length > 0 ? [key] : [opener, key])) {
      const keyId = keyIdOf(each)
      if (noted.some((row) => row.keyId === keyId)) continue
      const fingerprintKeySealed = new Sealer(each).seal(fingerprintKey.toString('hex'), PURPOSE)
      await addSealingKey(trx, { keyId, fingerprintKeySealed })
    }
    return new Sealer(key, former, fingerprintKey)
  })
}

function notedFingerprintKey(sealer: Sealer, noted: readonly SealingKeyRow[]): Buffer {
  const missing = noted.filter(({ keyId }) => !sealer.has(keyId)).map(({ keyId }) => keyId)
  if (missing.length > 0) throw keyMissing(`key ${missing.join(', ')}`)
  const [{ fingerprintKeySealed } = { fingerprintKeySealed: '' }] = noted
  return Buffer.from(sealer.open(fingerprintKeySealed, PURPOSE), 'hex')
}

/** Of before keys had names, the seal alone tells which it was. */
function keyThatOpens(
  ring: readonly Buffer[],
  { sealed, purpose }: { sealed: string; purpose: string },
): Buffer {
  for (const key of ring) {
    try {
      new Sealer(key).open(sealed, purpose)
      return key
    } catch {
      // Not this one.
    }
  }
  throw keyMissing('another key')
}

function keyMissing(which: string): Error {
  return new Error(
    `the personal data of this database are sealed with ${which}: set it as PERSONAL_DATA_KEY, or, to go on with a new ` +
      'one, name it in PERSONAL_DATA_KEYS_OLD',
  )
}

/** Values sealed anew by one call, so that it ends in seconds and can be called again. */
const AT_ONCE = 5_000

/** What a call has done, and what is left. */
interface Rotation {
  /** Of the key that seals. */
  keyId: string
  resealed: number
  left: number
  /** Keys that nothing needs any longer. */
  retired: string[]
}

/**
 * Seals anew what former keys have sealed, some of it each time; ended anywhere, the next call goes on. Once nothing is
 * left, the former keys need not be there for a start any more.
 */
export async function rotateKeys({ db, log, sealer }: Needs<'db' | 'log' | 'sealer'>): Promise<Rotation> {
  const { keyId } = sealer
  let resealed = 0
  for (const place of sealedColumns) {
    const values = await sealedOtherwise(db, place, keyId, AT_ONCE - resealed)
    const fresh = values.flatMap((value) => {
      try {
        return { ...value, fresh: sealer.seal(sealer.open(value.sealed, place.purpose), place.purpose) }
      } catch {
        log.error({ table: place.table, column: place.column }, 'a sealed value does not open')
        return []
      }
    })
    if (fresh.length > 0) resealed += await replaceSealed(db, place, fresh)
    if (resealed >= AT_ONCE) break
  }
  let left = 0
  for (const place of sealedColumns) left += await countSealedOtherwise(db, place, keyId)
  return { keyId, resealed, left, retired: left === 0 ? await retireSealingKeys(db, keyId) : [] }
}
