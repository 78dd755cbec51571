import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(__dirname, '../..')
/** Long enough on a busy machine; nothing here is a promise of speed. */
const LONG_MS = 600_000

function simulate(...args: string[]): { status: number | null; last: string; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/simulate.ts', ...args],
    { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env.PATH, TZ: process.env.TZ } },
  )
  return { status, last: stdout.trim().split('\n').at(-1) ?? '', said: `${stdout}\n${stderr}` }
}

/** A sitting's month with everything in it, short enough for every change of the code. */
const SHORT = ['--months', '2', '--people', '24']

test(
  'the same seed gives the same answers on the embedded and on a real PostgreSQL',
  () => {
    const embedded = simulate('--seed', '3', ...SHORT)
    const real = simulate('--seed', '3', ...SHORT, '--database', 'postgres')
    expect([embedded.said, embedded.status]).toEqual([expect.stringContaining(', 0 violations'), 0])
    expect([real.said, real.status]).toEqual([expect.stringContaining(', 0 violations'), 0])
    // Answers, steps, requests, faults and looks: all that the line says.
    expect(real.last).toBe(embedded.last)
  },
  LONG_MS,
)

test(
  'a rush for 60 seats in the last hour, with a server killed and the database restarted, sells 60',
  () => {
    const { said, status } = simulate('--rush', '60', '--database', 'postgres')
    expect([said, status]).toEqual([expect.stringContaining('60 seats sold'), 0])
  },
  LONG_MS,
)

/** Each once led to a violation, and is run as it was. */
test.each([
  ['a refused retake ended an order that was overdue', ['--seed', '3', '--months', '3', '--people', '75']],
  ['a retake of an order whose money had gone back', ['--seed', '3', '--months', '6', '--people', '60']],
])(
  'a seed that once failed: %s',
  (_, args) => {
    const { said, status } = simulate(...args)
    expect([said, status]).toEqual([expect.stringContaining(', 0 violations'), 0])
  },
  LONG_MS,
)
