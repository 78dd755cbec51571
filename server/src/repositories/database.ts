import type { Kysely } from 'kysely'
import { inTurn } from '../database/lines'
import type { CandidateTables } from './tables/account'
import type { CatalogueTables } from './tables/catalogue'
import type { CertificateTables } from './tables/certificates'
import type { NoticeTables } from './tables/notices'
import type { OfferTables, OrderTables } from './tables/orders'

/** All tables. SQL names are snake_case; the plugin below turns them into the camelCase used here. */
export interface Database
  extends CatalogueTables,
    CandidateTables,
    OrderTables,
    OfferTables,
    CertificateTables,
    NoticeTables {}

/** What repository functions take first: the database or a transaction on it. */
export type Db = Kysely<Database>

/**
 * Does `work` in the transaction that `db` is already, or else in one of its own. The latter waits in a `line`, where one is
 * given, for what this process does in the same.
 */
export function inTransaction<T>(db: Db, work: (trx: Db) => Promise<T>, line?: string): Promise<T> {
  if (db.isTransaction) return work(db)
  const begin = () => db.transaction().execute(work)
  return line === undefined ? begin() : inTurn(db, line, begin)
}
