/**
 * The real server for tests: its own process, embedded PostgreSQL behind its socket, free ports, a fresh data
 * directory, and a clock the test moves.
 *
 *   let server: TestServer
 *   beforeAll(async () => { server = await startTestServer({ demo: true, now: '2020-07-10T16:20:00+08:00' }) }, START_MS)
 *   afterAll(() => server.stop())
 *
 *   await server.setClock('2020-07-20T10:02:00+08:00')   // jobs do not run by themselves
 *   await server.runJobs()                               // … until they are told to
 *   const rows = await server.sql('select status from orders where id = $1', [id])
 *   const count = await server.countStatements(() => fetch(`${server.url}/v1/home`))
 *
 * Requests go to `server.url` with plain `fetch`. The clock keeps ticking from where it was set, until `standClock` stops it for good. With `demo: true`
 * the demo endpoints move the same clock. `env` adds any other variable of the server.
 */
import { rm } from 'node:fs/promises'
import { Pool } from 'pg'

import { makeDataDirectory } from './data-directory'
import { copyMigratedDatabase } from './database-template'
import { hostServer } from './server-processes'

/** Time to allow a `beforeAll` that starts a server: the first boot of a database is slow on a busy machine. */
export const START_MS = 120_000

export interface TestServerOptions {
  demo?: boolean
  /** RFC 3339; the real time when absent. */
  now?: string
  env?: Record<string, string>
}

export interface TestServer {
  url: string
  databaseUrl: string
  /** The lines the server prints when it starts. */
  lines: string[]
  setClock(now: string | null): Promise<void>
  /** Stops the clock at an instant, to judge a boundary to the millisecond. */
  standClock(now: string): Promise<void>
  runJobs(): Promise<void>
  /** Waits until no callback of the sandbox's cashier is under way. */
  settle(): Promise<void>
  /** From now on jobs run by themselves, too. */
  work(): Promise<void>
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  /** SQL statements the server sends while `action` runs. */
  countStatements(action: () => Promise<unknown>): Promise<number>
  stop(): Promise<void>
}

/** Starts a server as the head of this file describes. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = makeDataDirectory()
  if (!options.env?.DATABASE_URL) await copyMigratedDatabase(dataDir)
  const { ready, ask, stop } = await hostServer({
    DATA_DIR: dataDir,
    PORT: '0',
    DEMO: options.demo ? '1' : '0',
    LOG_LEVEL: 'silent',
    // Another server's embedded database is one session for all connections.
    PREPARED_STATEMENTS: '0',
    START_AT: options.now ?? '',
    ...options.env,
  })
  const { url, databaseUrl, lines } = ready
  const pool = new Pool({ connectionString: databaseUrl, max: 2 })
  pool.on('error', () => {})
  return {
    url,
    databaseUrl,
    lines,
    setClock: async (now) => void (await ask({ kind: 'clock', now })),
    standClock: async (now) => void (await ask({ kind: 'stand', now })),
    work: async () => void (await ask({ kind: 'work' })),
    settle: async () => void (await ask({ kind: 'settle' })),
    runJobs: async () => void (await ask({ kind: 'jobs' })),
    sql: async (text, values) => (await pool.query(text, values)).rows,
    async countStatements(action) {
      const before = (await ask({ kind: 'statements' })) ?? 0
      await action()
      return ((await ask({ kind: 'statements' })) ?? 0) - before
    },
    async stop() {
      await pool.end()
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
