import type { Kysely } from 'kysely'
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

/** Does `work` in the transaction that `db` is already, or else in one of its own. */
export function inTransaction<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}
