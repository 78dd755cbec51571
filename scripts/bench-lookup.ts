/**
 * Seeds a million certificates in an embedded database of its own and measures the lookups inside the server process,
 * without HTTP: `node --import tsx scripts/bench-lookup.ts [certificates]`. Fails above 20 ms at the 99th percentile.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createServices } from '../server/src/create-services'
import { createLog } from '../server/src/lib/log'
import { parseConfig } from '../server/src/read-config'
import { findByCode, findByNumberAndName } from '../server/src/use-cases/certificates/certificates'
import { HOLDER_PURPOSE } from '../server/src/use-cases/certificates/issue'
import type { Services } from '../server/src/use-cases/services'

const COUNT = Number(process.argv[2] ?? 1_000_000)
const ROUNDS = 2_000
const BOUND_MS = 20
const HOLDER = '演示考生'

const number = (n: number) => {
  const digits = String(n).padStart(8, '0')
  return `CA2007-${digits.slice(0, 4)}-${digits.slice(4)}`
}
const code = (n: number) => `bench${String(n).padStart(17, '0')}`

async function seedCertificates({ db, sealer }: Services): Promise<void> {
  // Registrations and candidates play no part in a lookup: the rows stand without them.
  await sql`alter table certificates disable trigger all`.execute(db)
  await sql`
    insert into certificates (number, registration_id, candidate_id, certification_code, name_at_issue, holder_sealed,
      verification_code, issued_on, expires_on)
    select 'CA2007-' || substr(digits, 1, 4) || '-' || substr(digits, 5), 'reg_' || n, 'cand_' || n, 'tca-architect',
      '云架构工程师', ${sealer.seal(HOLDER, HOLDER_PURPOSE)},
      'bench' || lpad(n::text, 17, '0'),
      '2020-07-29', '2022-07-28'
    from (select n, lpad(n::text, 8, '0') as digits from generate_series(1, ${COUNT}::int) n) numbered
  `.execute(db)
  await sql`analyze certificates`.execute(db)
}

async function measure(name: string, lookup: (n: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const n = 1 + ((round * 7919) % COUNT)
    const from = performance.now()
    await lookup(n)
    times.push(performance.now() - from)
  }
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  console.log(`${name.padEnd(28)} p50 ${at(0.5).toFixed(2)} ms   p99 ${at(0.99).toFixed(2)} ms`)
  return at(0.99)
}

async function showPlan({ db }: Services, column: string, value: string): Promise<void> {
  const { rows } = await sql<Record<string, string>>`explain select * from certificates
    where ${sql.ref(column)} = ${sql.lit(value)}`.execute(db)
  console.log(rows.flatMap((row) => Object.values(row)).join('\n'))
}

async function bench(services: Services): Promise<boolean> {
  const from = performance.now()
  await seedCertificates(services)
  console.log(`${COUNT} certificates seeded in ${((performance.now() - from) / 1000).toFixed(1)} s`)
  const now = new Date('2020-08-01T10:00:00+08:00')
  const slowest = Math.max(
    await measure('number and name', (n) => findByNumberAndName(services, number(n), HOLDER)),
    await measure('number and a wrong name', (n) => findByNumberAndName(services, number(n), '别人')),
    await measure('unknown number', (n) => findByNumberAndName(services, `CA1999-${n}`, HOLDER)),
    await measure('code', (n) => findByCode(services, code(n), now)),
  )
  await showPlan(services, 'number', number(1))
  await showPlan(services, 'verification_code', code(1))
  console.log(`bound ${BOUND_MS} ms: ${slowest <= BOUND_MS ? 'kept' : 'broken'}`)
  return slowest <= BOUND_MS
}

async function main(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-lookup-'))
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
