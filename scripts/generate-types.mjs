// Writes contract/schema.d.ts, the types of app, server and simulator, from contract/openapi.yaml; `--check` fails when it differs.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const contract = new URL('../contract/openapi.yaml', import.meta.url)
const target = new URL('../contract/schema.d.ts', import.meta.url)

const banner = '// Generated from contract/openapi.yaml by `npm run generate`. Do not edit.\n\n'
const text = banner + astToString(await openapiTS(contract, { alphabetize: false }))

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('contract/schema.d.ts differs from contract/openapi.yaml. Run: npm run generate')
    process.exitCode = 1
  }
} else {
  writeFileSync(target, text)
}
