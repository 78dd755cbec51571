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
