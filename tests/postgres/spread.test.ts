import { PLACES, readPartition } from '../../scripts/scaling/partition'
import { migrate } from '../../server/src/database/migrate'
import { openDatabase } from '../../server/src/database/pool'
import { type Cluster, startCluster } from '../support/postgres/cluster'
import { START_MS } from '../support/server'

let cluster: Cluster
beforeAll(async () => {
  cluster = await startCluster()
  const db = openDatabase<object>(cluster.url, 1, () => undefined)
  await migrate(db)
  await db.destroy()
}, START_MS)
afterAll(() => cluster.remove())

test('every table has its place when candidates are spread over nodes', async () => {
  expect((await readPartition(cluster.sql)).wrong).toEqual([])
})

test('a table without a place, and a place without its column, are named', async () => {
  await cluster.sql('create table seating (id text)')
  await cluster.sql('alter table orders rename candidate_id to holder_id')
  const { wrong } = await readPartition(cluster.sql)
  expect(wrong).toEqual(['seating has no place', 'orders has no candidate_id'])
})

test('what hangs on another row hangs on one that has a place with a candidate', () => {
  for (const place of Object.values(PLACES)) {
    if (place.with === 'parent') expect(['candidate', 'parent']).toContain(PLACES[place.parent]?.with)
  }
})
