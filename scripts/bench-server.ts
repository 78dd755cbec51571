/**
 * `npm run bench:server [-- --seconds N --only 'PostgreSQL 2' --what visitor]`: what the bundled server answers a second, beside a Fastify route that does
 * nothing, on the same machine in the same run; on the embedded database and on PostgreSQL, with one process and two.
 * Shares of the bare route are what counts: absolute figures belong to the machine.
 */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { type Measured, measure } from './bench-server/load'
import { type Running, run } from './bench-server/programs'
import { type BenchWorld, startWorld } from './bench-server/world'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    only: { type: 'string' },
    what: { type: 'string', default: '' },
  },
})
const seconds = Number(values.seconds)

const WORLDS = [
  ['PostgreSQL', 1],
  ['PostgreSQL', 2],
  ['embedded', 1],
] as const

const YEAR = new Date().getFullYear()
const ROUTES = [
  { what: 'visitor: home', path: '/v1/home' },
  { what: 'visitor: calendar', path: `/v1/calendar/${YEAR}` },
  { what: 'visitor: certifications', path: '/v1/certifications' },
  { what: 'signed in: home', path: '/v1/home', signedIn: true },
  { what: 'signed in: registrations', path: '/v1/registrations', signedIn: true },
  { what: 'signed in: me', path: '/v1/me', signedIn: true },
]

const COLUMNS = [
  '',
  'a second',
  'of bare',
  'p50 ms',
  'p99 ms',
  'statements',
  'µs in PostgreSQL',
  'µs of the server',
] as const

function print(cells: string[]): void {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(26) : cell.padStart(17))).join(''))
}

/** Statements and time that PostgreSQL spent since the last time it was asked. */
async function spent({ cluster }: BenchWorld): Promise<{ calls: number; ms: number } | null> {
  const rows = await cluster?.sql<{ calls: number; ms: number }>(
    `select coalesce(sum(calls), 0)::float as calls, coalesce(sum(total_exec_time), 0) as ms from pg_stat_statements`,
  )
  await cluster?.sql('select pg_stat_statements_reset()')
  return rows?.[0] ?? null
}

interface Used {
  calls?: number
  ms?: number
  busyMs: number
}

function row(what: string, measured: Measured, bare: number, { calls, ms, busyMs }: Used) {
  const each = (total: number | undefined, digits: number) =>
    total === undefined ? '' : (total / measured.requests).toFixed(digits)
  print([
    what,
    measured.rate.toFixed(0),
    (measured.rate / bare).toFixed(2),
    measured.p50.toFixed(0),
    measured.p99.toFixed(0),
    each(calls, 2),
    each(ms && ms * 1000, 0),
    each(busyMs * 1000, 0),
  ])
}

/** So long, in seconds, a route is asked before it counts, and the bare one between two others. */
const WARM_SECONDS = 3
const BARE_SECONDS = 2

/** What the bare route gives now: others may use the machine, too, so it is asked before and after each of ours. */
const bareNow = ({ url }: Running) => measure({ urls: [url], path: '/bare', seconds: BARE_SECONDS })

async function measureWorld(world: BenchWorld, bare: Running): Promise<void> {
  const loads = ROUTES.filter(({ what }) => what.includes(values.what)).map(({ what, path, signedIn }) => ({
    what,
    load: { urls: world.urls, path, ...(signedIn && { tokens: world.tokens }) },
  }))
  print([world.name, ...COLUMNS.slice(1)])
  for (const { load } of loads) await measure({ ...load, seconds: WARM_SECONDS })
  const busy = () => world.servers.reduce((sum, server) => sum + server.busy(), 0)
  const before = bare.busy()
  const rounds = [await bareNow(bare)]
  for (const { what, load } of loads) {
    await spent(world)
    const since = busy()
    const measured = await measure({ ...load, seconds })
    const used = { ...(await spent(world)), busyMs: busy() - since }
    rounds.push(await bareNow(bare))
    const [one, other] = rounds.slice(-2).map(({ rate }) => rate)
    row(what, measured, ((one ?? 0) + (other ?? 0)) / 2, used)
  }
  row('a bare Fastify route', summed(rounds), summed(rounds).rate, { busyMs: bare.busy() - before })
  console.log(`resident memory ${world.servers.map((server) => `${server.memory()} MB`).join(', ')}\n`)
}

/** Several rounds as one: medians. */
function summed(rounds: readonly Measured[]): Measured {
  const middle = (of: (round: Measured) => number) =>
    rounds.map(of).sort((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0
  const requests = rounds.reduce((sum, round) => sum + round.requests, 0)
  return {
    rate: middle(({ rate }) => rate),
    p50: middle(({ p50 }) => p50),
    p99: middle(({ p99 }) => p99),
    requests,
  }
}

async function main(): Promise<void> {
  execFileSync(process.execPath, ['server/build.cjs'], { stdio: 'inherit' })
  const [processor] = cpus()
  console.log(`${cpus().length} × ${processor?.model ?? 'unknown processor'}, Node ${process.version}\n`)
  const bare = await run('scripts/bench-server/bare.mjs')
  for (const [database, processes] of WORLDS) {
    if (values.only && `${database} ${processes}` !== values.only) continue
    const world = await startWorld(database, processes)
    try {
      await measureWorld(world, bare)
    } finally {
      await world.stop()
    }
  }
  await bare.stop()
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
