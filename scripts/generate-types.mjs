// Writes the types of both sides from contract/openapi.yaml; `--check` fails when a file on disk differs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const contract = new URL('../contract/openapi.yaml', import.meta.url)
const targets = ['src/api/schema.d.ts', 'server/src/contract/schema.d.ts']

const banner = '// Generated from contract/openapi.yaml by `npm run generate`. Do not edit.\n\n'
const text = banner + astToString(await openapiTS(contract, { alphabetize: false }))
const check = process.argv.includes('--check')

for (const target of targets) {
  const file = join(root, target)
  if (!check) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    continue
  }
  let onDisk = ''
  try {
    onDisk = readFileSync(file, 'utf8')
  } catch {
    // A missing file differs from the contract like any other.
  }
  if (onDisk !== text) {
    console.error(`${target} differs from contract/openapi.yaml. Run: npm run generate`)
    process.exitCode = 1
  }
}
