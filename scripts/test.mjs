// `npm test`: checks and a production build side by side, then every layer of tests; ends with the counts on a line of its own.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'

const folder = mkdtempSync(join(tmpdir(), 'cert-exam-test-'))
const report = join(folder, 'report.json')
const counts = { passed: 0, failed: 0 }
const begun = Date.now()

/** Whether the command ends well; `output` is what it wrote, where that is piped. */
async function run(command, args, stdio) {
  const child = spawn(command, args, { stdio, shell: process.platform === 'win32' })
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (status) => resolve(status === 0))
  })
  const written = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''))
  const output = (await Promise.all(written)).join('')
  return { passed: await ended, output }
}

const secondsSince = (instant) => ((Date.now() - instant) / 1000).toFixed(1)

async function timed(title, action) {
  const started = Date.now()
  const { passed, output } = await action()
  console.log(`\n▸ ${title}: ${passed ? 'passed' : 'FAILED'}, ${secondsSince(started)} s`)
  if (output.trim()) console.log(output.trimEnd())
  return passed
}

/** Checks run beside each other, so each one's output is shown in one piece, at its end. */
async function check(title, script) {
  const passed = await timed(title, () => run('npm', ['run', '-s', script], ['ignore', 'pipe', 'pipe']))
  counts[passed ? 'passed' : 'failed'] += 1
}

async function test() {
  const args = ['jest', '--json', `--outputFile=${report}`, ...process.argv.slice(2)]
  const passed = await timed('tests', () => run('npx', args, 'inherit'))
  try {
    const results = JSON.parse(readFileSync(report, 'utf8'))
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    counts.passed += results.numPassedTests
    counts.failed += !passed && failed === 0 ? 1 : failed
  } catch {
    counts.failed += 1
  }
}

await Promise.all([
  check('types', 'check:types'),
  check('production build', 'build:weapp'),
  check('lint and format', 'check:lint'),
  check('import directions', 'check:imports'),
  check('generated files in step with the contract', 'check:generated'),
  check('the contract against the released one', 'check:contract'),
  check('spelling', 'check:spelling'),
])
await test()

rmSync(folder, { recursive: true, force: true })
console.log(`\n▸ everything: ${secondsSince(begun)} s`)
console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1
