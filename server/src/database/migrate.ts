import { type Kysely, Migrator } from 'kysely'
import { initial } from './migrations/001-initial'
import { changes } from './migrations/002-changes'
import { certificates } from './migrations/003-certificates'
import { offers } from './migrations/004-offers'
import { moveNotices } from './migrations/005-move-notices'
import { notices } from './migrations/006-notices'
import { oneLedger } from './migrations/007-one-ledger'
import { rateLimits } from './migrations/008-rate-limits'
import { persons } from './migrations/020-persons'
import { refundsAndCases } from './migrations/021-refunds'
import { sandboxRefunds } from './migrations/022-sandbox-refunds'
import { certificateHolders } from './migrations/030-certificate-holders'
import { resultCorrections } from './migrations/031-result-corrections'
import { templateRefusals } from './migrations/040-template-refusals'
import { officialAccountRequests } from './migrations/041-official-account-requests'
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
  '020-persons': persons,
  '021-refunds': refundsAndCases,
  '022-sandbox-refunds': sandboxRefunds,
  '030-certificate-holders': certificateHolders,
  '031-result-corrections': resultCorrections,
  '040-template-refusals': templateRefusals,
  '041-official-account-requests': officialAccountRequests,
  '050-result-read': resultRead,
}

/**
 * Brings the database to the newest schema; several processes may start at once, since the migrator holds an
 * advisory lock while it works.
 */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  // Numbers belong to areas that grow side by side: a database may have a higher one before a lower one is there.
  const order = { allowUnorderedMigrations: true }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations }, ...order })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
