/**
 * Owes fifty thousand ticket notices on four channels, hands them to the stand-ins and prints time and memory; then two
 * processes share a tenth of that: `node --import tsx scripts/bench-notices.ts [notices]`. Fails above five minutes,
 * when memory grows with the run, or when anything is missing or doubled.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedDatabase } from '../server/src/database/embedded'
import { createLog } from '../server/src/lib/log'
import { type Result, type Stage, sendAll, sendShared } from './bench-notices/stages'

const NOTICES = Number(process.argv[2] ?? 50_000)
const SHARED = Math.ceil(NOTICES / 10)
const BOUND_SECONDS = 300
/** The caches of the embedded database fill while it works; a run that kept its notices would need gigabytes. */
const GROWTH_MB = 250

function print(name: string, { seconds, cpuSeconds, sends, missing, doubled, memory }: Result): void {
  console.log(
    [
      name.padEnd(14),
      `${sends} sends`,
      `${seconds.toFixed(1)} s`,
      cpuSeconds && `${cpuSeconds.toFixed(1)} s of processor time`,
      `${Math.round(sends / seconds)} sends/s`,
      `missing ${missing}`,
      `doubled ${doubled}`,
      memory &&
        `resident ${memory.before} MB before, ${memory.halfway} MB halfway, ${memory.peak} MB at most`,
    ]
      .filter(Boolean)
      .join('   '),
  )
}

async function withDatabase(run: (stage: Stage) => Promise<Result>): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-notices-'))
  const database = await startEmbeddedDatabase(dataDir)
  const env = {
    DATABASE_URL: database.url,
    PREPARED_STATEMENTS: '0',
    DATA_DIR: dataDir,
    PERSONAL_DATA_KEY: randomBytes(32).toString('hex'),
  }
  try {
    return await run({ env, log: createLog('warn') })
  } finally {
    await database.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function main(): Promise<void> {
  console.log(`load ${loadavg()[0]?.toFixed(1)}`)
  const alone = await withDatabase((stage) => sendAll(stage, NOTICES))
  print('one process', alone)
  const shared = await withDatabase((stage) => sendShared(stage, SHARED))
  print('two processes', shared)
  console.log(`load ${loadavg()[0]?.toFixed(1)}`)
  const growth = alone.memory ? alone.memory.peak - alone.memory.halfway : 0
  const exact = [alone, shared].every(({ missing, doubled }) => missing === 0 && doubled === 0)
  const kept = exact && alone.seconds <= BOUND_SECONDS && growth <= GROWTH_MB
  console.log(
    `bounds ${BOUND_SECONDS} s, ${GROWTH_MB} MB in the second half, nothing missing or doubled: ${kept ? 'kept' : 'broken'}`,
  )
  if (!kept) process.exitCode = 1
}

void main()
