/**
 * Imports fifty thousand results into an embedded database of its own and prints time and memory:
 * `node --import tsx scripts/bench-import.ts [lines]`. Fails above 60 s.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createServices } from '../server/src/create-services'
import { createLog } from '../server/src/lib/log'
import { parseConfig } from '../server/src/read-config'
import { importResults } from '../server/src/use-cases/exams/import-results'
import type { Services } from '../server/src/use-cases/services'

const LINES = Number(process.argv[2] ?? 50_000)
const BOUND_MS = 60_000
const NOW = new Date('2020-07-26T10:00:00+08:00')

async function seedTickets({ db }: Services): Promise<void> {
  // One sitting that is over, and as many registrations with tickets as there are lines.
  await sql`alter table registrations disable trigger all`.execute(db)
  await sql`insert into sittings (id, certification_code, exam_date, mode, capacity)
    values ('bench-sitting', 'tca-architect', '2020-07-25', 'online', ${LINES}::int)`.execute(db)
  await sql`insert into registrations (id, order_id, candidate_id, certification_code, sitting_id, slot, created_at)
    select 'reg_' || n, 'ord_' || n, 'cand_' || n, 'tca-architect', 'bench-sitting', 1, ${NOW}::timestamptz
    from generate_series(1, ${LINES}::int) n`.execute(db)
  await sql`insert into tickets (registration_id, number, short_code, published_at)
    select 'reg_' || n, 'bench ' || n, 'B' || n, ${NOW}::timestamptz
    from generate_series(1, ${LINES}::int) n`.execute(db)
  await sql`analyze`.execute(db)
}

function csv(): string {
  const lines = Array.from(
    { length: LINES },
    (_, index) => `bench ${index + 1},passed,${70 + (index % 31)},90,80`,
  )
  return ['ticketNumber,outcome,score,架构设计原则,网络设计', ...lines].join('\r\n')
}

const megabytes = () => Math.round(process.memoryUsage().rss / 1_048_576)

async function bench(services: Services): Promise<boolean> {
  await seedTickets(services)
  const text = csv()
  let peak = megabytes()
  const before = peak
  const watch = setInterval(() => {
    peak = Math.max(peak, megabytes())
  }, 100)
  const from = performance.now()
  const report = await importResults(services, text, false, NOW)
  const took = performance.now() - from
  clearInterval(watch)
  const { accepted, rejected, kept } = report
  console.log(`${LINES} lines: ${accepted} accepted, ${rejected} rejected, kept ${kept}`)
  console.log(`${(took / 1000).toFixed(1)} s, resident memory ${before} MB before and ${peak} MB at most`)
  console.log(`bound ${BOUND_MS / 1000} s: ${kept && took <= BOUND_MS ? 'kept' : 'broken'}`)
  return kept && took <= BOUND_MS
}

async function main(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-import-'))
  const config = parseConfig({ DATA_DIR: dataDir, PERSONAL_DATA_KEY: randomBytes(32).toString('hex') })
  const { services, close } = await createServices(config, createLog('silent'), { port: 0 })
  try {
    if (!(await bench(services))) process.exitCode = 1
  } finally {
    await close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

void main()
