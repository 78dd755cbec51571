import { openDatabase } from '../../../server/src/database/pool'
import type { Database, Db } from '../../../server/src/repositories/database'
import { deleteOldCounts, rateLimiter } from '../../../server/src/repositories/rate-limits'
import { START_MS, startTestServer, type TestServer } from '../../support/server'

let server: TestServer
let processes: Db[]

beforeAll(async () => {
  server = await startTestServer()
  processes = [1, 2].map(() => openDatabase<Database>(server.databaseUrl, 2, () => undefined))
}, START_MS)
afterAll(async () => {
  await Promise.all(processes.map((db) => db.destroy()))
  await server.stop()
})

const limitersOf = (name: string) =>
  processes.map((db) => rateLimiter(db, name, { tries: 2, seconds: 600 }, (caller) => `hidden ${caller}`))

test('processes count together, each caller apart, and whoever waits learns for how long', async () => {
  const [one, other] = limitersOf('shared')
  expect([await one?.take('a'), await other?.take('a')]).toEqual([0, 0])
  for (const limiter of [one, other]) {
    const wait = await limiter?.take('a')
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(600)
  }
  expect(await other?.take('b')).toBe(0)
})

test('a count is kept under its hidden caller alone, and forgotten once its time is over', async () => {
  const [one] = limitersOf('kept')
  await one?.take('a')
  const keys = () => server.sql<{ key: string }>(`select key from rate_limits where key like 'kept%'`)
  expect(await keys()).toEqual([{ key: 'kept:hidden a' }])
  const [db] = processes
  if (db) await deleteOldCounts(db, new Date(Date.now() + 601_000))
  expect(await keys()).toEqual([])
})
