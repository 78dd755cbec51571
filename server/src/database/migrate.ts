import { type Kysely, Migrator, sql } from 'kysely'
import { initial } from './migrations/001-initial'
import { changes } from './migrations/002-changes'
import { certificates } from './migrations/003-certificates'
import { offers } from './migrations/004-offers'
import { moveNotices } from './migrations/005-move-notices'
import { notices } from './migrations/006-notices'
import { oneLedger } from './migrations/007-one-ledger'
import { rateLimits } from './migrations/008-rate-limits'
import { keptAnswers } from './migrations/009-kept-answers'
import { sessionFamilies } from './migrations/010-session-families'
import { sealingKeys } from './migrations/011-sealing-keys'
import { sealedIdentities } from './migrations/012-sealed-identities'
import { persons } from './migrations/013-persons'
import { refundsAndCases } from './migrations/014-refunds'
import { sandboxRefunds } from './migrations/015-sandbox-refunds'
import { certificateHolders } from './migrations/016-certificate-holders'
import { resultCorrections } from './migrations/017-result-corrections'
import { templateRefusals } from './migrations/018-template-refusals'
import { officialAccountRequests } from './migrations/019-official-account-requests'
import { resultRead } from './migrations/020-result-read'
import { mailPages } from './migrations/023-mail-pages'
import { bills } from './migrations/026-bills'
import { prefetchTokens } from './migrations/029-prefetch-tokens'
import { orderDates } from './migrations/030-order-dates'
import { announcements } from './migrations/031-announcements'
import { toldDates } from './migrations/032-told-dates'
import { ticketNumbers } from './migrations/033-ticket-numbers'
import { ordersByPerson } from './migrations/034-orders-by-person'

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
  '009-kept-answers': keptAnswers,
  '010-session-families': sessionFamilies,
  '011-sealing-keys': sealingKeys,
  '012-sealed-identities': sealedIdentities,
  '013-persons': persons,
  '014-refunds': refundsAndCases,
  '015-sandbox-refunds': sandboxRefunds,
  '016-certificate-holders': certificateHolders,
  '017-result-corrections': resultCorrections,
  '018-template-refusals': templateRefusals,
  '019-official-account-requests': officialAccountRequests,
  '020-result-read': resultRead,
  '023-mail-pages': mailPages,
  '026-bills': bills,
  '029-prefetch-tokens': prefetchTokens,
  '030-order-dates': orderDates,
  '031-announcements': announcements,
  '032-told-dates': toldDates,
  '033-ticket-numbers': ticketNumbers,
  '034-orders-by-person': ordersByPerson,
}

/**
 * Brings the database to the newest schema; several processes may start at once, since the migrator holds an
 * advisory lock while it works.
 */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  if (await isNewest(db)) return
  const { error } = await migratorOf(db).migrateToLatest()
  if (error) throw error
}

/** Brings an empty database to the schema that another one had. Throws for one that this code does not know, and where a newer one is there. */
export async function migrateTo<Tables>(db: Kysely<Tables>, name: string): Promise<void> {
  if (!Object.hasOwn(migrations, name))
    throw new Error(`the backup is of a newer schema (${name}) than this code`)
  // No migration can be undone: what a refused restore has left of a newer one stays.
  if ((await migrated(db)).some((made) => made > name))
    throw new Error(`the database has a newer schema than the backup (${name}): restore into a new one`)
  const { error } = await migratorOf(db).migrateTo(name)
  if (error) throw error
}

/** What most starts find. The migrator reads every table's columns before it finds the same. */
async function isNewest<Tables>(db: Kysely<Tables>): Promise<boolean> {
  return (await migrated(db)).join() === Object.keys(migrations).join()
}

/** The migrations that were made, in their order. */
async function migrated<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const table = await sql<{ made: string | null }>`select to_regclass('kysely_migration') as made`.execute(db)
  if (table.rows[0]?.made == null) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

function migratorOf<Tables>(db: Kysely<Tables>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } })
}
