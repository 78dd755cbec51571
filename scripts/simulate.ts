/**
 * `npm run simulate -- --seed N --years K`: years of candidates, operators, payments, crashes and clocks from one seed, with
 * every invariant held after every step. `--database postgres` runs on a real one, `--jobs 2` two eras at a time, `--era F`
 * only the one that begins F years after the first. Ends with 1 at the first violation, whose seed and step it prints;
 * the same seed leads there again. `--rush 500` is the last hour before a closing alone.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { parseArgs } from 'node:util'
import {
  type Course,
  erasOf,
  liveEra,
  type Simulation,
  simulateRush,
  together,
} from '../tests/support/world/run'
import { Broken } from '../tests/support/world/scene'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    years: { type: 'string', default: '1' },
    people: { type: 'string', default: '300' },
    months: { type: 'string', default: '12' },
    database: { type: 'string', default: 'embedded' },
    jobs: { type: 'string', default: '1' },
    era: { type: 'string' },
    rush: { type: 'string' },
  },
})

const begun = performance.now()
const simulation: Simulation = {
  seed: Number(values.seed),
  years: Number(values.years),
  people: Number(values.people),
  months: Number(values.months),
  database: values.database === 'postgres' ? 'postgres' : 'embedded',
  passed: (year) =>
    console.log(`${year} has passed after ${((performance.now() - begun) / 1000).toFixed(1)} s`),
}
const eras = erasOf(simulation.years).filter((first) => !values.era || first === Number(values.era))
const jobs = Math.min(Number(values.jobs), eras.length)

const children = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of children) child.kill()
})

/** An era in a process of its own; null after a violation, which that process tells. */
function liveElsewhere(first: number): Promise<Course | null> {
  const child = fork(__filename, [...process.argv.slice(2), '--era', `${first}`, '--jobs', '1'], {
    serialization: 'advanced',
  })
  children.add(child)
  return new Promise((resolve, reject) => {
    let course: Course | null = null
    child.on('message', (message) => {
      // This script sends nothing else.
      course = message as Course
    })
    child.on('exit', (code) => {
      children.delete(child)
      if (code === 0 || code === 1) resolve(code === 0 ? course : null)
      else reject(new Error(`the era after ${first} years ended with ${code}`))
    })
  })
}

function tell({ message }: Broken, first: number): void {
  const { seed, years, people, months, database } = simulation
  console.error(
    `VIOLATION ${message}\n  again: npm run simulate -- --seed ${seed} --years ${years} --people ${people} --months ${months} --database ${database} --era ${first}`,
  )
}

/** An era in this process; null after a violation. */
async function liveHere(first: number): Promise<Course | null> {
  try {
    return await liveEra(simulation, first)
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    tell(error, first)
    return null
  }
}

/** All eras, so many at a time as there are jobs; null once one has met a violation. */
async function liveAll(): Promise<Course[] | null> {
  const courses: Course[] = []
  const waiting = eras.map((first, index) => ({ first, index }))
  let broken = false
  const work = async () => {
    for (let next = waiting.shift(); next && !broken; next = waiting.shift()) {
      const course = await (jobs > 1 ? liveElsewhere : liveHere)(next.first)
      if (course) courses[next.index] = course
      else broken = true
    }
  }
  await Promise.all(Array.from({ length: jobs }, work))
  return broken ? null : courses
}

function print({ digest, counts }: Course): void {
  const faults = Object.entries(counts.faults).sort()
  for (const [name, count] of faults) console.log(`${String(count).padStart(8)} ${name}`)
  for (const [name, count] of [...counts.checks].sort()) console.log(`${String(count).padStart(8)} × ${name}`)
  const injected = faults.reduce((sum, [, count]) => sum + count, 0)
  const checked = [...counts.checks.values()].reduce((sum, count) => sum + count, 0)
  console.log(
    `seed ${simulation.seed}, years ${simulation.years}, digest ${digest}: ${counts.steps} steps, ${counts.requests} requests, ${counts.operations.size} operations, ${injected} faults, ${counts.checks.size} invariants checked ${checked} times, 0 violations`,
  )
}

async function run(): Promise<number> {
  if (values.rush) {
    await simulateRush(simulation.seed, Number(values.rush), simulation.database)
    console.log(`seed ${simulation.seed}: ${values.rush} seats sold, each once, 0 violations`)
    return 0
  }
  if (!(jobs >= 1)) {
    console.error(
      `nothing to live: an era is one of ${erasOf(simulation.years).join(', ')}, and jobs are 1 or more`,
    )
    return 2
  }
  const courses = await liveAll()
  if (!courses) return 1
  const course = together(courses)
  if (process.send) await new Promise((sent) => process.send?.(course, sent))
  else print(course)
  return 0
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(2)
  },
)
