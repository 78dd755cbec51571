import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { Client, type ClientConfig, DatabaseError, Pool, type PoolConfig, types } from 'pg'
import { Availability } from './availability'
import { GuardedPool, type Waits } from './guarded-pool'
import { addLines } from './lines'
import { PreparedStatements } from './prepared'

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

/** How long the database may take, in milliseconds; docs/decisions/23 says what each bounds. Absent is for ever. */
export interface Bounds extends Waits {
  /** For somebody else's lock. */
  lockMs?: number
  statementMs?: number
  /** Of a transaction between two statements. */
  idleMs?: number
}

/** Until a new connection stands, in milliseconds. */
const CONNECT_MS = 2_000

/** Somebody waits for the answer. */
export const REQUEST_BOUNDS: Bounds = {
  queueMs: 5_000,
  lockMs: 1_500,
  statementMs: 2_000,
  idleMs: 10_000,
  answerMs: 2_400,
}

/** Jobs, imports and other work that may take its time. */
export const PATIENT_BOUNDS: Bounds = {
  queueMs: 30_000,
  lockMs: 5_000,
  statementMs: 60_000,
  idleMs: 30_000,
  answerMs: 65_000,
}

function connectionTo(url: string, { lockMs, statementMs, idleMs }: Bounds): ClientConfig {
  return {
    connectionString: url,
    application_name: 'cert-exam',
    keepAlive: true,
    types: typeParsers,
    ...(lockMs && { lock_timeout: lockMs }),
    ...(statementMs && { statement_timeout: statementMs }),
    ...(idleMs && { idle_in_transaction_session_timeout: idleMs }),
  }
}

/** Gives up on connecting; the pool's own option of this name counts the wait for a free connection, too. */
class SoonConnected extends Client {
  constructor(config: ClientConfig = {}) {
    super({ ...config, connectionTimeoutMillis: CONNECT_MS })
  }
}

/** Opens a connection for one question, and closes it whatever happens. */
async function ask(url: string, questions: readonly string[]): Promise<void> {
  const { statementMs, answerMs } = REQUEST_BOUNDS
  const client = new SoonConnected({ ...connectionTo(url, { statementMs }), query_timeout: answerMs })
  client.on('error', () => undefined)
  try {
    await client.connect()
    for (const question of questions) await client.query(question)
  } finally {
    void client.end().catch(() => undefined)
  }
}

/** Takes 2 MB of the disk for a moment, as the next rows may. */
const WRITE = [
  'begin',
  "create table write_probe as select repeat('-', 2000) from generate_series(1, 1000)",
  'rollback',
]

/** What a process knows of the state of a database; `onChange` hears when that changes. */
export function watchDatabase(
  url: string,
  onChange: ConstructorParameters<typeof Availability>[1],
): Availability {
  return new Availability({ read: () => ask(url, ['select 1']), write: () => ask(url, WRITE) }, onChange)
}

/** What a pool is besides its database and its size. */
export interface PoolOptions {
  bounds?: Bounds
  /** Shared by all pools of a process on this database. */
  availability?: Availability
  /** Whether PostgreSQL keeps statements planned; not the embedded one, whose connections share one session. */
  prepared?: boolean
}

/** Opens a pool for `Tables`, of at most `connections` on a PostgreSQL connection string. Lost idle connections go to `onError`. */
export function openDatabase<Tables>(
  url: string,
  connections: number,
  onError: (error: Error) => void,
  { bounds = {}, availability = watchDatabase(url, () => undefined), prepared = false }: PoolOptions = {},
): Kysely<Tables> {
  const pool = new Pool({ ...connectionTo(url, bounds), max: connections, Client: SoonConnected })
  const statements = prepared ? new PreparedStatements() : null
  const database = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new GuardedPool(pool, availability, bounds, onError, statements) }),
    plugins: [new CamelCasePlugin()],
  })
  addLines(database, bounds.queueMs)
  return database
}

const UNIQUE_VIOLATION = '23505'

/** True when a row was refused because another one, perhaps written at the same instant, has the constraint's value. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  return error instanceof DatabaseError && error.code === UNIQUE_VIOLATION && error.constraint === constraint
}
