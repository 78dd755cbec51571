import { openDatabases, unhurriedly } from './database/databases'
import { startEmbeddedDatabase } from './database/embedded'
import { migrate } from './database/migrate'
import { createGateways } from './gateways/create-gateways'
import { createRateLimits } from './http/limits'
import type { HttpServices } from './http/services'
import { NoticeDelivery } from './jobs/notices/delivery'
import { publicUrlOf } from './lib/config'
import type { Log } from './lib/log'
import { type Clock, DemoClock, systemClock } from './lib/time'
import type { ServerConfig } from './read-config'
import { accessTokenStore } from './repositories/access-tokens'
import { sealClearIdentities } from './repositories/account/identities'
import { CalendarBook } from './repositories/calendar/calendar'
import type { Database } from './repositories/database'
import { messageKeeper, readDemoState } from './repositories/demo'
import { sandboxStore } from './repositories/orders/sandbox-payments'
import { ensureSittings, seed } from './seed/seed'
import { openSealer } from './use-cases/account/sealing'
import { rememberPersons } from './use-cases/persons'
import type { Services } from './use-cases/services'

/** HttpServices with what is needed to run and to stop them. */
export interface RunningServices {
  services: HttpServices
  databaseUrl: string
  close(): Promise<void>
}

/** Where the process listens; known only once it does. */
export interface Address {
  port: number
}

/**
 * Opens the database (embedded unless DATABASE_URL names one), brings it to the newest schema and seeds it, and
 * composes everything the server works with. `clock` is replaced in tests only; DEMO=1 brings its own.
 */
export async function createServices(
  config: ServerConfig,
  log: Log,
  address: Address,
  clock: Clock = systemClock,
): Promise<RunningServices> {
  const embedded = config.databaseUrl ? null : await startEmbeddedDatabase(config.dataDir)
  const databaseUrl = embedded?.url ?? config.databaseUrl ?? ''
  const databases = openDatabases<Database>(
    databaseUrl,
    { embedded: embedded !== null, prepared: config.preparedStatements },
    log,
  )
  const { db, patientDb, availability } = databases
  const close = async () => {
    await databases.close()
    await embedded?.close()
  }
  try {
    await unhurriedly<Database, void>(databaseUrl, migrate)
    const demoClock = config.demo ? new DemoClock((await readDemoState(db)).clockOffsetMs ?? 0) : null
    const now = () => (demoClock ?? clock).now()
    const sealer = await openSealer(db, config)
    await unhurriedly<Database, void>(databaseUrl, (own) => sealClearIdentities(own, sealer))
    const gateways = createGateways(config.gateways, {
      sandboxStore: sandboxStore(db, now),
      keep: messageKeeper(db, now),
      accessTokens: accessTokenStore(db, sealer),
      publicUrl: () => publicUrlOf(config, address.port),
      ownUrl: () => `http://127.0.0.1:${address.port}`,
      now: () => Date.now(),
    })
    const calendarBook = new CalendarBook(db)
    const flows: Services = {
      config,
      log,
      db,
      patientDb,
      clock: demoClock ?? clock,
      calendar: calendarBook,
      sealer,
      gateways,
      publicUrl: () => publicUrlOf(config, address.port),
      ensureSittings: (at) => ensureSittings(flows, at),
    }
    await unhurriedly<Database, void>(databaseUrl, async (own) => {
      await seed({ ...flows, db: own })
      await rememberPersons({ ...flows, db: own }, flows.clock.now())
    })
    const services: HttpServices = {
      ...flows,
      availability,
      calendarBook,
      demoClock,
      rateLimits: createRateLimits(db, sealer, config.rateLimitFactor),
      notices: new NoticeDelivery({ ...flows, db: patientDb }),
    }
    const closeAll = async () => {
      gateways.close()
      await close()
    }
    return { services, databaseUrl, close: closeAll }
  } catch (error) {
    await close()
    throw error
  }
}
