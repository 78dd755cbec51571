/**
 * One way of bundling the server's own code; packages stay outside. `node server/build.cjs` writes what production runs:
 * build/server/ with main.js, cli.js, the maker of the embedded database and the contract.
 */
const { cpSync, rmSync } = require('node:fs')
const { join } = require('node:path')
const { buildSync } = require('esbuild')

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
  cpSync(join(ROOT, 'contract/openapi.yaml'), join(OUT, 'openapi.yaml'))
  console.log(`the server is in ${OUT}: node build/server/main.js`)
}
