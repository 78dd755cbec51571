/**
 * `npm run mutants`: plants named defects in a copy of the product, one after another, and prints who notices each: the seeded
 * world, or the one test file of what the world cannot see. Ends with 1 when one goes unnoticed.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { MUTANTS, type Mutant } from './mutants/list'

const ROOT = join(__dirname, '..')
const COPY = join(ROOT, '.cache/mutants')
const COPIED = [
  'config',
  'contract',
  'scripts',
  'simulator',
  'server',
  'src',
  'tests',
  'types',
  'jest.config.js',
  'package.json',
]
const COPIED_TOO = [
  'tsconfig.base.json',
  'tsconfig.json',
  'babel.config.js',
  '.browserslistrc',
  'project.config.json',
]
/** A world that is long enough for nearly every defect, and the seeds that are tried. */
const MONTHS = 3
const PEOPLE = ['--people', '60']
const SEEDS = ['3', '4']
const WITHIN_MS = 400_000

const { values } = parseArgs({ options: { from: { type: 'string', default: '0' }, to: { type: 'string' } } })

function run(args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: COPY,
    encoding: 'utf8',
    timeout: WITHIN_MS,
    env: { PATH: process.env.PATH, TZ: process.env.TZ },
  })
  return { noticed: status !== 0 && status !== null, said: `${stdout}\n${stderr}` }
}

/** What the world said of it, in a line; null when it saw nothing. Throws when the planted text is no program. */
function byWorld(seed: string, months = MONTHS): string | null {
  const { noticed, said } = run([
    '--import',
    'tsx',
    'scripts/simulate.ts',
    '--seed',
    seed,
    '--months',
    `${months}`,
    ...PEOPLE,
  ])
  if (/Transform failed|Cannot find module|SyntaxError/.test(said)) throw new Error(said)
  if (!noticed) return null
  const violation = /VIOLATION seed \d+, (step \d+) \([^)]*\): (.*)/.exec(said)
  return violation ? `${violation[2]} (${violation[1]})` : 'the process ended'
}

/** The first test of the file that fails. */
function byTest(file: string): { layer: string; what: string } | null {
  const layer = file.split('/')[1] ?? ''
  const { noticed, said } = run([
    'node_modules/jest/bin/jest.js',
    `--selectProjects=${layer}`,
    `--testPathPatterns=${file}`,
  ])
  const test = /^\s*● (.*)$/m.exec(said)?.[1]
  return noticed && test && /Tests: .*failed/.test(said) ? { layer, what: `${test} (${file})` } : null
}

function plant({ file, text, planted, name }: Mutant): void {
  const source = readFileSync(join(ROOT, file), 'utf8')
  if (source.split(text).length !== 2) throw new Error(`${name}: its text must stand once in ${file}`)
  writeFileSync(
    join(COPY, file),
    source.replace(text, () => planted),
  )
}

function notice({ otherwise, months }: Mutant): { layer: string; what: string } | null {
  if (otherwise) return byTest(otherwise)
  for (const seed of SEEDS) {
    const what = byWorld(seed, months)
    if (what) return { layer: 'world', what }
  }
  return null
}

rmSync(COPY, { recursive: true, force: true })
mkdirSync(COPY, { recursive: true })
for (const name of [...COPIED, ...COPIED_TOO]) cpSync(join(ROOT, name), join(COPY, name), { recursive: true })
symlinkSync(join(ROOT, 'node_modules'), join(COPY, 'node_modules'))
// Databases that have the schema already.
symlinkSync(join(ROOT, '.cache'), join(COPY, '.cache'))

const chosen = MUTANTS.slice(Number(values.from), values.to ? Number(values.to) : undefined)
let [unnoticed, byTheWorld] = [0, 0]
for (const mutant of chosen) {
  plant(mutant)
  const found = notice(mutant)
  writeFileSync(join(COPY, mutant.file), readFileSync(join(ROOT, mutant.file)))
  if (!found) unnoticed += 1
  if (found?.layer === 'world') byTheWorld += 1
  console.log(`| ${mutant.name} | ${found ? `${found.layer} | ${found.what}` : 'NOBODY |'} |`)
}
console.log(`${chosen.length} defects, ${byTheWorld} noticed by the seeded world, ${unnoticed} by nobody`)
process.exit(unnoticed === 0 ? 0 : 1)
