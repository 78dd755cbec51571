import { renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bundle } from '../../server/build.cjs'
import { newest } from './newest'

/** Where the repository is. */
export const ROOT = join(__dirname, '../..')
/** As deep as the server's own files that look for the contract from where they are. */
const BUNDLES = join(ROOT, '.cache/test-server/bundle')
/** What tests run, by its name there; the maker of the embedded database is looked for beside the server. */
const PROGRAMS = {
  'server-process': join(__dirname, 'server-process.ts'),
  main: join(ROOT, 'server/src/main.ts'),
  'create-embedded': join(ROOT, 'server/src/database/create-embedded.ts'),
  cli: join(ROOT, 'server/src/cli/main.ts'),
}
const SOURCES = ['server/src', 'server/build.cjs', 'contract', 'package.json']
  .map((name) => join(ROOT, name))
  .concat(__filename, PROGRAMS['server-process'])

/**
 * A program of the server as one file of plain JavaScript: a test run starts dozens, and translating two hundred files
 * takes each a second.
 */
export function program(name: keyof typeof PROGRAMS): string {
  const file = join(BUNDLES, `${name}.js`)
  if (!isCurrent(file)) make(file, PROGRAMS[name])
  return file
}

function isCurrent(file: string): boolean {
  const bundled = statSync(file, { throwIfNoEntry: false })
  return bundled !== undefined && SOURCES.every((source) => newest(source) < bundled.mtimeMs)
}

function make(file: string, source: string): void {
  const own = file.replace(/\.js$/, `-${process.pid}.js`)
  bundle({ [basename(own, '.js')]: source }, BUNDLES)
  // Another worker may be starting the one that stands there.
  renameSync(own, file)
}
