/**
 * What `npm test` and its companions (`test:postgres`, `test:world`, `test:journeys`, `test:typing`) share: steps with their times, Jest's
 * counts, and the counts on a line of their own at the end. Where `TEST_COUNTS` names a file, the counts go on from those that it has, so
 * that the last command's line speaks for all.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'

const kept = process.env.TEST_COUNTS
const before = kept && existsSync(kept) ? readFileSync(kept, 'utf8') : ''
const counts = { passed: 0, failed: 0, ...(before && JSON.parse(before)) }
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
export async function check(title, script) {
  const passed = await timed(title, () => run('npm', ['run', '-s', script], ['ignore', 'pipe', 'pipe']))
  counts[passed ? 'passed' : 'failed'] += 1
}

/** Runs Jest with these arguments and counts its tests. */
export async function test(...args) {
  const folder = mkdtempSync(join(tmpdir(), 'cert-exam-test-'))
  const report = join(folder, 'report.json')
  const all = ['jest', '--json', `--outputFile=${report}`, ...args, ...process.argv.slice(2)]
  const passed = await timed('tests', () => run('npx', all, 'inherit'))
  try {
    const results = JSON.parse(readFileSync(report, 'utf8'))
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    counts.passed += results.numPassedTests
    counts.failed += !passed && failed === 0 ? 1 : failed
  } catch {
    counts.failed += 1
  }
  rmSync(folder, { recursive: true, force: true })
}

/** Says what was counted, and ends the process by it. */
export function conclude() {
  if (kept) writeFileSync(kept, JSON.stringify(counts))
  console.log(`\n▸ everything: ${secondsSince(begun)} s`)
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
  process.exitCode = counts.failed === 0 ? 0 : 1
}
