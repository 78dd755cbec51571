import { openDatabase } from '../../../server/src/database/pool'
import { Sealer } from '../../../server/src/lib/sealing'
import type { Database, Db } from '../../../server/src/repositories/database'
import { startTestServer, type TestServer } from '../../support/server'
import { Api } from './api'

/** The key of their personal data. */
export const KEY = '5e'.repeat(32)

/** A demo backend with a standing clock, its tables and the key of its personal data within reach. */
export interface BuyingServer extends TestServer {
  db: Db
  sealer: Sealer
  /** A visitor's client. */
  visitor: Api
  /** Moves the clock, which stands still, and runs what is due by then. */
  advanceTo(now: string): Promise<void>
}

/** Starts a backend whose clock stands at `now`; `env` adds to its environment. */
export async function startBuyingServer(
  now: string,
  env: Record<string, string> = {},
): Promise<BuyingServer> {
  const server = await startTestServer({ demo: true, now, env: { PERSONAL_DATA_KEY: KEY, ...env } })
  await server.standClock(now)
  const db = openDatabase<Database>(server.databaseUrl, 2, () => undefined)
  return {
    ...server,
    db,
    sealer: new Sealer(Buffer.from(KEY, 'hex')),
    visitor: new Api(server.url),
    async advanceTo(instant) {
      await server.standClock(instant)
      await server.runJobs()
    },
    async stop() {
      await db.destroy()
      await server.stop()
    },
  }
}
