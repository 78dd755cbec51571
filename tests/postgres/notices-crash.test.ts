import { rm } from 'node:fs/promises'
import { Pool } from 'pg'
import { openDatabase } from '../../server/src/database/pool'
import { noticeChannels } from '../../server/src/domain/notices/kinds'
import { AT_ONCE } from '../../server/src/jobs/notices/delivery'
import { Sealer } from '../../server/src/lib/sealing'
import type { Database } from '../../server/src/repositories/database'
import { Seeded } from '../server/domain/changes/seeded'
import { type Receivers, startReceivers } from '../server/notices/receivers'
import { startWorkingServer, type WorkingServer } from '../server/notices/working-server'
import { makeDataDirectory } from '../support/data-directory'
import { copyMigratedDatabase } from '../support/database-template'
import { insertReachable, oweTickets } from '../support/reachable'
import { startTestServer } from '../support/server'

const KEY = '5e'.repeat(32)
const SENDS_EACH = noticeChannels.length
/** What each process may have handed over without having recorded it. */
const IN_FLIGHT = SENDS_EACH * AT_ONCE
/** The servers' own time: what leads to an exam is sent before it. */
const NOW = new Date()
const PATIENCE_MS = 300_000
/** `CRASH_NOTICES=10000` makes the run longer. */
const NOTICES = Number(process.env.CRASH_NOTICES ?? 2_000)
const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000)

let receivers: Receivers
let dataDir: string
/** Ends whatever a failed test has left running. */
let cleanups: (() => Promise<unknown>)[] = []
const env = () => ({
  ...receivers.env,
  PERSONAL_DATA_KEY: KEY,
  NOTICE_RETRY_SECONDS: '1',
  NOTICE_LEASE_SECONDS: '4',
})

beforeEach(async () => {
  receivers = await startReceivers()
  dataDir = makeDataDirectory()
  await copyMigratedDatabase(dataDir)
})

afterEach(async () => {
  await Promise.all(cleanups.map((cleanup) => cleanup()))
  cleanups = []
  await receivers.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function startServer(more: Record<string, string> = {}): Promise<WorkingServer> {
  const server = await startWorkingServer({ ...env(), DATA_DIR: dataDir, ...more })
  cleanups.push(server.kill)
  return server
}

async function owe(databaseUrl: string, count: number, cause: string): Promise<void> {
  const db = openDatabase<Database>(databaseUrl, 1, () => undefined)
  await oweTickets(db, count, NOW, { cause })
  await db.destroy()
}

async function register(databaseUrl: string, count: number): Promise<void> {
  const db = openDatabase<Database>(databaseUrl, 1, () => undefined)
  await insertReachable(db, new Sealer(Buffer.from(KEY, 'hex')), count)
  await db.destroy()
}

async function query<Row>(databaseUrl: string, text: string): Promise<Row[]> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 })
  const { rows } = await pool.query(text)
  await pool.end()
  return rows
}

/** Deliveries by `channel id`, as the receivers count them. */
async function deliveries(databaseUrl: string, where: string): Promise<Set<string>> {
  const rows = await query<{ key: string }>(
    databaseUrl,
    `select channel || ' ' || notice_id as key from notice_deliveries where ${where}`,
  )
  return new Set(rows.map(({ key }) => key))
}

/**
 * Counts what was in flight at a kill: messages that were received and are not recorded. One that an earlier kill left
 * so, and that was not sent again since, counts for that kill alone. To be asked while nothing is sent.
 */
function flightCounter(): (databaseUrl: string) => Promise<number> {
  const counted = new Map<string, number>()
  return async (databaseUrl) => {
    const sent = await deliveries(databaseUrl, `state = 'sent'`)
    const inFlight = [...receivers.received].filter(
      ([key, times]) => !sent.has(key) && times > (counted.get(key) ?? 0),
    )
    for (const [key, times] of inFlight) counted.set(key, times)
    return inFlight.length
  }
}

async function untilSettled(databaseUrl: string): Promise<void> {
  const open = `select from notice_deliveries where state = 'owed' limit 1`
  while ((await query(databaseUrl, open)).length > 0) {
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

const doubles = () => [...receivers.received.values()].reduce((sum, count) => sum + count - 1, 0)

test(
  'killed at random points, a long run of notices loses none and doubles only what was in flight',
  async () => {
    const notices = NOTICES
    const random = new Seeded(seed)
    let server = await startServer()
    await register(server.databaseUrl, notices)
    await owe(server.databaseUrl, notices, 'ticket')
    server.work()
    const inFlight: number[] = []
    const countFlight = flightCounter()
    for (const part of [0, 1, 2]) {
      // Somewhere in each third of the run, so that it is the run that is hit and not its end.
      await receivers.until(((part + random.below(90) / 100) * notices * SENDS_EACH) / 3 + 1)
      await server.kill()
      server = await startServer()
      inFlight.push(await countFlight(server.databaseUrl))
      server.work()
    }
    await untilSettled(server.databaseUrl)
    const owed = await deliveries(server.databaseUrl, 'true')
    const sent = await deliveries(server.databaseUrl, `state = 'sent'`)
    expect(await server.stop()).toBe(0)

    console.log(
      `seed ${seed}: ${owed.size} owed, ${receivers.received.size} received after dropping by id, ` +
        `${doubles()} raw doubles, in flight at the kills: ${inFlight.join(', ')}`,
    )
    expect(owed.size).toBe(notices * SENDS_EACH)
    expect(sent).toEqual(owed)
    expect(new Set(receivers.received.keys())).toEqual(owed)
    expect(doubles()).toBeLessThanOrEqual(inFlight.reduce((sum, count) => sum + count, 0))
    for (const count of inFlight) expect(count).toBeLessThanOrEqual(IN_FLIGHT)
  },
  PATIENCE_MS,
)

test(
  'two processes share the work without a double, one takes over from one that is killed, and stopping loses nothing',
  async () => {
    const notices = 100
    const database = await startTestServer({ env: { PERSONAL_DATA_KEY: KEY } })
    cleanups.push(database.stop)
    const startBoth = (lease: Record<string, string>) => {
      const start = () =>
        startServer({ DATABASE_URL: database.databaseUrl, PREPARED_STATEMENTS: '0', ...lease })
      return Promise.all([start(), start()])
    }
    // Long enough for the slowest machine: what one of them holds the other one leaves alone.
    const sharing = await startBoth({ NOTICE_LEASE_SECONDS: '60' })
    await register(database.databaseUrl, notices)
    await owe(database.databaseUrl, notices, 'ticket')
    for (const server of sharing) server.work()
    await untilSettled(database.databaseUrl)
    expect(receivers.received.size).toBe(notices * SENDS_EACH)
    expect(doubles()).toBe(0)
    for (const server of sharing) expect(await server.stop()).toBe(0)
    const [one, two] = await startBoth({})
    for (const server of [one, two]) server?.work()

    await owe(database.databaseUrl, notices, 'again')
    await receivers.until(notices * SENDS_EACH * 1.3)
    await two?.kill()
    await untilSettled(database.databaseUrl)
    console.log(`two processes, one of them killed: ${doubles()} raw doubles`)
    expect(receivers.received.size).toBe(2 * notices * SENDS_EACH)
    expect(doubles()).toBeLessThanOrEqual(IN_FLIGHT)

    await owe(database.databaseUrl, notices, 'last')
    await receivers.until(receivers.received.size + doubles() + 50)
    expect(await one?.stop()).toBe(0)
    // Whatever was handed over is recorded, and the rest waits for the next start.
    expect(await deliveries(database.databaseUrl, `state = 'sent'`)).toEqual(
      new Set(receivers.received.keys()),
    )
    expect((await deliveries(database.databaseUrl, `state <> 'dead'`)).size).toBe(3 * notices * SENDS_EACH)
  },
  PATIENCE_MS,
)
