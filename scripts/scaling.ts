/**
 * `npm run scaling`: the tables of the schema as they would be spread over several nodes, and the uniqueness that no node
 * sees alone; docs/scaling.md says what follows. Needs Debian's PostgreSQL.
 */
import { migrate } from '../server/src/database/migrate'
import { openDatabase } from '../server/src/database/pool'
import { startCluster } from '../tests/support/postgres/cluster'
import { PLACES, readPartition } from './scaling/partition'

async function main(): Promise<void> {
  const cluster = await startCluster()
  const db = openDatabase<object>(cluster.url, 1, () => undefined)
  await migrate(db)
  await db.destroy()
  const { wrong, global } = await readPartition(cluster.sql)
  await cluster.remove()
  const places = Object.entries(PLACES)
  for (const kind of ['candidate', 'parent', 'everybody', 'one'] as const) {
    const names = places.filter(([, place]) => place.with === kind).map(([table]) => table)
    console.log(`${kind.padEnd(10)} ${names.join(', ')}`)
  }
  console.log('\nunique across candidates:')
  for (const { table, columns } of global) console.log(`  ${table} (${columns})`)
  if (wrong.length > 0) throw new Error(wrong.join('; '))
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
