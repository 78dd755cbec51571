// `npm test`: checks, a production build, then every layer of tests; ends with the counts on a line of its own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

const folder = mkdtempSync(join(tmpdir(), 'cert-exam-test-'))
const counts = { passed: 0, failed: 0 }

function run(title, command, args, env = {}) {
  console.log(`\n▸ ${title}`)
  const started = Date.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return status === 0
}

function check(title, ...command) {
  counts[run(title, 'npm', ['run', '-s', ...command]) ? 'passed' : 'failed'] += 1
}

function test(layer) {
  const report = join(folder, `${layer}.json`)
  const passed = run(`${layer} tests`, 'npx', [
    'jest',
    '--selectProjects',
    layer,
    '--json',
    `--outputFile=${report}`,
    ...process.argv.slice(2),
  ])
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    counts.passed += numPassedTests
    counts.failed += numFailedTests + numRuntimeErrorTestSuites
    if (!passed && numFailedTests + numRuntimeErrorTestSuites === 0) counts.failed += 1
  } catch {
    counts.failed += 1
  }
}

check('types', 'check:types')
check('lint and format', 'check:lint')
check('import directions', 'check:imports')
check('generated files in step with the contract', 'check:generated')
check('production build', 'build:weapp')
for (const layer of ['unit', 'server', 'contract', 'package', 'page', 'app']) test(layer)

rmSync(folder, { recursive: true, force: true })
console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1
