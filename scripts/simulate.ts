/**
 * `npm run simulate -- --seed N --years K`: years of candidates, operators, payments, crashes and clocks from one seed, with
 * every invariant held after every step. `--database postgres` runs on a real one. Ends with 1 at the first violation,
 * whose seed and step it prints; the same seed leads there again. `--rush 500` is the last hour before a closing alone.
 */
import { parseArgs } from 'node:util'
import { simulate, simulateRush } from '../tests/support/world/run'
import { Broken } from '../tests/support/world/scene'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    years: { type: 'string', default: '1' },
    people: { type: 'string', default: '300' },
    months: { type: 'string', default: '12' },
    database: { type: 'string', default: 'embedded' },
    rush: { type: 'string' },
  },
})

async function run(): Promise<number> {
  const [seed, years] = [Number(values.seed), Number(values.years)]
  const [people, months] = [Number(values.people), Number(values.months)]
  const database = values.database === 'postgres' ? 'postgres' : 'embedded'
  const begun = performance.now()
  const passed = (year: number) =>
    console.log(`${year} has passed after ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  try {
    if (values.rush) {
      await simulateRush(seed, Number(values.rush), database)
      console.log(`seed ${seed}: ${values.rush} seats sold, each once, 0 violations`)
      return 0
    }
    const { digest, counts } = await simulate({ seed, years, people, months, database, passed })
    const faults = Object.entries(counts.faults).sort()
    for (const [name, count] of faults) console.log(`${String(count).padStart(8)} ${name}`)
    for (const [name, count] of [...counts.checks].sort())
      console.log(`${String(count).padStart(8)} × ${name}`)
    const injected = faults.reduce((sum, [, count]) => sum + count, 0)
    const checked = [...counts.checks.values()].reduce((sum, count) => sum + count, 0)
    console.log(
      `seed ${seed}, years ${years}, digest ${digest}: ${counts.steps} steps, ${counts.requests} requests, ${counts.operations.size} operations, ${injected} faults, ${counts.checks.size} invariants checked ${checked} times, 0 violations`,
    )
    return 0
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    console.error(
      `VIOLATION ${error.message}\n  again: npm run simulate -- --seed ${seed} --years ${years} --people ${people} --months ${months} --database ${database}`,
    )
    return 1
  }
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(2)
  },
)
