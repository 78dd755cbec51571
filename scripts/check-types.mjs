// `npm run check:types`: every project of the repository, with the native compiler (docs/decisions/02-typescript-line.md).
import { spawnSync } from 'node:child_process'
import process from 'node:process'

// By path: the line of compilers that the tools need has a `tsc` of its own.
const TSC = 'node_modules/typescript-native/bin/tsc'
const PROJECTS = ['tsconfig.json', 'server/tsconfig.json', 'simulator/tsconfig.json', 'tests/tsconfig.json']

const failed = PROJECTS.filter((project) => {
  const { status } = spawnSync(process.execPath, [TSC, '--project', project], { stdio: 'inherit' })
  return status !== 0
})
process.exitCode = failed.length === 0 ? 0 : 1
