import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { withLock } from './lock'
import { newest } from './newest'

const ROOT = path.resolve(__dirname, '../..')
const BUILT = path.join(ROOT, 'dist/app.json')
const CODE = path.join(ROOT, 'dist/app.js')
const SOURCES = [
  'src',
  'config',
  'types',
  'package.json',
  'babel.config.js',
  '.browserslistrc',
  'project.config.json',
]
/** A production build's code stands on a handful of lines. */
const PRODUCTION_LINES = 50

/** Before the tests of the built package: makes sure that dist/ is a production build of the present sources. */
export default async function ensureBuild(): Promise<void> {
  if (isCurrent()) return
  await withLock(path.join(ROOT, 'node_modules/.cache/weapp-build.lock'), () => {
    // Another run may have built it while this one waited.
    if (!isCurrent()) build()
  })
}

function build(): void {
  console.log('Building the package (about 15 s) …')
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build:weapp'], {
    cwd: ROOT,
    encoding: 'utf8',
    // Jest sets NODE_ENV to test, which would be built in.
    env: { ...process.env, NODE_ENV: 'production' },
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`The package does not build.\n${stdout}${stderr}`)
}

function isCurrent(): boolean {
  if (!existsSync(BUILT) || !existsSync(CODE)) return false
  if (readFileSync(CODE, 'utf8').split('\n').length > PRODUCTION_LINES) return false
  const builtAt = statSync(BUILT).mtimeMs
  return SOURCES.every((source) => newest(path.join(ROOT, source)) <= builtAt)
}
