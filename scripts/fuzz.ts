/**
 * `npm run fuzz -- --seed N --requests 20000`: sends requests that follow from a seed to the real server and fails on an
 * answer of the 500s, an answer that the contract does not declare, and a refusal that changes anything.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { operations } from '../tests/support/contract/document'
import { fuzz } from '../tests/support/fuzz/run'

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, requests: { type: 'string', default: '20000' } },
})

/** Where `TEST_COUNTS` names a file, a run counts in the line that the last command ends with, as tests do. */
function count(failed: number): void {
  const kept = process.env.TEST_COUNTS
  if (!kept) return
  const before = existsSync(kept) ? readFileSync(kept, 'utf8') : ''
  const counts = { passed: 0, failed: 0, ...(before && JSON.parse(before)) }
  counts.passed += failed === 0 ? 1 : 0
  counts.failed += failed
  writeFileSync(kept, JSON.stringify(counts))
}

/** Faults shown in full; the others are only counted. */
const SHOWN = 20

async function run(): Promise<number> {
  const [seed, requests] = [Number(values.seed), Number(values.requests)]
  const begun = Date.now()
  const { faults, statuses, succeeded } = await fuzz(seed, requests)
  const kinds = new Map(faults.map((fault) => [`${fault.operationId} ${fault.what.slice(0, 60)}`, fault]))
  for (const { at, operationId, what, request } of [...kinds.values()].slice(0, SHOWN)) {
    console.log(`request ${at}, ${operationId}: ${what}\n  ${request}`)
  }
  const counts = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`)
  const never = operations.filter(({ id }) => !succeeded.has(id)).map(({ id }) => id)
  console.log(`answers ${counts.join(', ')}; never a success: ${never.join(', ') || 'none'}`)
  const seconds = ((Date.now() - begun) / 1000).toFixed(0)
  console.log(
    `fuzz seed ${seed}: ${requests} requests, ${faults.length} faults of ${kinds.size} kinds, ${seconds} s`,
  )
  count(kinds.size)
  return faults.length === 0 ? 0 : 1
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(2)
  },
)
