/**
 * `npm run bench:growth [-- --sizes 1000,100000,1000000]`: what one question costs on a PostgreSQL with so many
 * registrations, from the smallest to the largest, and `docs/images/growth.svg` from the figures. Shares of the smallest
 * are what counts: flat is 1. At the largest it says which indices answer, and fails where a growing table is read whole.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createServices } from '../server/src/create-services'
import { createLog } from '../server/src/lib/log'
import { addDays, dateOf } from '../server/src/lib/time'
import { parseConfig } from '../server/src/read-config'
import { registrationsWithoutTicket } from '../server/src/repositories/exams'
import { homeReading } from '../server/src/repositories/home'
import { listKey, listReading } from '../server/src/repositories/registrations/view'
import { findByNumberAndName } from '../server/src/use-cases/certificates/certificates'
import { HOLDER_PURPOSE } from '../server/src/use-cases/certificates/issue'
import { makeDataDirectory } from '../tests/support/data-directory'
import { type Cluster, startCluster } from '../tests/support/postgres/cluster'
import { explain, statementsOf } from './bench-growth/plans'
import { plot } from './bench-growth/plot'
import { addRegistrations, certificateNumber, HOLDER } from './bench-growth/rows'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,100000,1000000' },
    rounds: { type: 'string', default: '400' },
  },
})
const SIZES = values.sizes.split(',').map(Number)
const ROUNDS = Number(values.rounds)
const WARM_UP = 100

/** Milliseconds of the middle one of many questions, each about another candidate, once some have been asked. */
async function middle(size: number, ask: (index: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const index = 1 + (((round + WARM_UP) * 7919) % size)
    const since = performance.now()
    await ask(index)
    if (round >= 0) times.push(performance.now() - since)
  }
  return times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0
}

/** Tables that grow with the candidates: none of them may be read from one end to the other. */
const GROWING = [
  'candidates',
  'orders',
  'registrations',
  'tickets',
  'ticket_numbers',
  'certificates',
  'notices',
  'personal_data',
]

async function measure(cluster: Cluster, begun: number, size: number): Promise<Record<string, number>> {
  const env = {
    DATABASE_URL: cluster.url,
    DATA_DIR: makeDataDirectory(),
    PERSONAL_DATA_KEY: '5e'.repeat(32),
    PREPARED_STATEMENTS: '1',
  }
  const { services, close } = await createServices(parseConfig(env), createLog('silent'), { port: 0 })
  try {
    await addRegistrations(cluster, begun + 1, size, services.sealer.seal(HOLDER, HOLDER_PURPOSE))
    const { db, clock } = services
    const today = dateOf(clock.now())
    const homes = homeReading(db)
    const lists = listReading(db, 21)
    const questions: Record<string, (index: number) => Promise<unknown>> = {
      home: (index) => homes.read(`cand_${index}`),
      registrations: (index) => lists.read(listKey(`cand_${index}`, today)),
      lookup: (index) => findByNumberAndName(services, certificateNumber(index), HOLDER),
      tickets: () => registrationsWithoutTicket(db, addDays(today, 7)),
    }
    const times: Record<string, number> = {}
    for (const [what, ask] of Object.entries(questions)) {
      times[what] = await middle(size, ask)
      if (size !== SIZES.at(-1)) continue
      const { indices, wholeTables } = await explain(cluster, await statementsOf(() => ask(1)))
      console.log(`${what}: ${indices.join(', ')}; read whole: ${wholeTables.join(', ') || 'nothing'}`)
      const growing = wholeTables.filter((table) => GROWING.includes(table))
      if (growing.length > 0) throw new Error(`${what} reads all of ${growing.join(', ')}`)
    }
    return times
  } finally {
    await close()
  }
}

async function main(): Promise<void> {
  const cluster = await startCluster()
  const rows: Record<string, number>[] = []
  let begun = 0
  for (const size of SIZES) {
    rows.push(await measure(cluster, begun, size))
    begun = size
    const first = rows[0] ?? {}
    const shares = Object.entries(rows.at(-1) ?? {}).map(
      ([what, ms]) => `${what} ${(ms / (first[what] ?? ms)).toFixed(2)}`,
    )
    console.log(`${String(size).padStart(8)} registrations: ${shares.join(', ')}`)
  }
  await cluster.remove()
  writeFileSync('docs/images/growth.svg', plot(SIZES, rows))
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
