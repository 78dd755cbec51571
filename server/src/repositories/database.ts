import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolConfig, types } from 'pg'

import type { CandidateTables } from './tables-candidates'
import type { CatalogueTables } from './tables-catalogue'
import type { CertificateTables } from './tables-certificates'
import type { NoticeTables } from './tables-notices'
import type { OfferTables } from './tables-offers'
import type { OrderTables } from './tables-orders'

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

const { DATE, INT8 } = types.builtins

/**
 * Dates stay `YYYY-MM-DD` texts (a Date would drag in the server's own time zone) and counts become numbers;
 * every other type is read as `pg` does.
 */
const typeParsers: PoolConfig['types'] = {
  getTypeParser(oid, format) {
    if (oid === DATE) return (text: string) => text
    if (oid === INT8) return Number
    return types.getTypeParser(oid, format)
  },
}

/** Opens a pool of at most `connections` on a PostgreSQL connection string. Lost idle connections go to `onError`. */
export function openDatabase(url: string, connections: number, onError: (error: Error) => void): Db {
  const pool = new Pool({ connectionString: url, max: connections, types: typeParsers })
  pool.on('error', onError)
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  })
}
