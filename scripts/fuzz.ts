/**
 * `npm run fuzz -- --seed N --requests 20000`: sends requests that follow from a seed to the real server and fails on an
 * answer of the 500s, an answer that the contract does not declare, and a refusal that changes anything.
 */
import { parseArgs } from 'node:util'
import { operations } from '../tests/support/contract/document'
import { fuzz } from '../tests/support/fuzz/run'

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, requests: { type: 'string', default: '20000' } },
})

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
  return faults.length === 0 ? 0 : 1
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(2)
  },
)
