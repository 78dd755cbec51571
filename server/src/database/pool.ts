import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { DatabaseError, Pool, type PoolConfig, types } from 'pg'

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

/** Opens a pool for `Tables`, of at most `connections` on a PostgreSQL connection string. Lost idle connections go to `onError`. */
export function openDatabase<Tables>(
  url: string,
  connections: number,
  onError: (error: Error) => void,
): Kysely<Tables> {
  const pool = new Pool({ connectionString: url, max: connections, types: typeParsers })
  pool.on('error', onError)
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  })
}

const UNIQUE_VIOLATION = '23505'

/** True when a row was refused because another one, perhaps written at the same instant, has the constraint's value. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  return error instanceof DatabaseError && error.code === UNIQUE_VIOLATION && error.constraint === constraint
}
