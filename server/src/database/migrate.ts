import { type Kysely, Migrator } from 'kysely'
import { initial } from './migrations/001-initial'
import { changes } from './migrations/002-changes'
import { certificates } from './migrations/003-certificates'
import { offers } from './migrations/004-offers'
import { moveNotices } from './migrations/005-move-notices'
import { notices } from './migrations/006-notices'
import { oneLedger } from './migrations/007-one-ledger'
import { rateLimits } from './migrations/008-rate-limits'
import { keptAnswers } from './migrations/010-kept-answers'
import { sessionFamilies } from './migrations/011-session-families'
import { sealingKeys } from './migrations/012-sealing-keys'
import { sealedIdentities } from './migrations/013-sealed-identities'
import { resultRead } from './migrations/050-result-read'

/** Every migration in the order of its number. */
const migrations = {
  '001-initial': initial,
  '002-changes': changes,
  '003-certificates': certificates,
  '004-offers': offers,
  '005-move-notices': moveNotices,
  '006-notices': notices,
  '007-one-ledger': oneLedger,
  '008-rate-limits': rateLimits,
  '010-kept-answers': keptAnswers,
  '011-session-families': sessionFamilies,
  '012-sealing-keys': sealingKeys,
  '013-sealed-identities': sealedIdentities,
  '050-result-read': resultRead,
}

/**
 * Brings the database to the newest schema; several processes may start at once, since the migrator holds an
 * advisory lock while it works.
 */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
