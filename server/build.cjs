/**
 * One way of bundling the server's own code; packages stay outside. `node server/build.cjs` writes what production runs:
 * build/server/ with main.js, cli.js, the maker of the embedded database and the contract.
 */
const { cpSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { buildSync } = require('esbuild')
const { parse } = require('yaml')

const ROOT = join(__dirname, '..')
const OUT = join(ROOT, 'build/server')

/** Bundles programs by the names they get, each into one file of plain JavaScript. */
function bundle(entryPoints, outdir) {
  buildSync({
    entryPoints,
    outdir,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
}

module.exports = { bundle }

if (require.main === module) {
  const source = (file) => join(__dirname, 'src', file)
  rmSync(OUT, { recursive: true, force: true })
  const programs = {
    main: source('main.ts'),
    cli: source('cli/main.ts'),
    'create-embedded': source('database/create-embedded.ts'),
  }
  bundle(programs, OUT)
  const contract = join(ROOT, 'contract/openapi.yaml')
  cpSync(contract, join(OUT, 'openapi.yaml'))
  // Reading YAML of this length takes half a second of every start.
  writeFileSync(join(OUT, 'openapi.json'), JSON.stringify(parse(readFileSync(contract, 'utf8'))))
  console.log(`the server is in ${OUT}: node build/server/main.js`)
}
