import { renameSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { bundle } from '../../server/build.cjs'
import { newest } from './newest'

/** Where the repository is. */
export const ROOT = join(__dirname, '../..')
/** As deep as the server's own files that look for the contract from where they are. */
const BUNDLE = join(ROOT, '.cache/test-server/bundle/server-process.js')
const ENTRY = join(__dirname, 'server-process.ts')
const SOURCES = ['server/src', 'server/build.cjs', 'contract', 'package.json']
  .map((name) => join(ROOT, name))
  .concat(__filename, ENTRY)

/**
 * The program of a test server as one file of plain JavaScript: a test run starts dozens, and translating two hundred
 * files takes each a second.
 */
export function serverProgram(): string {
  if (!isCurrent()) make()
  return BUNDLE
}

function isCurrent(): boolean {
  const bundled = statSync(BUNDLE, { throwIfNoEntry: false })
  return bundled !== undefined && SOURCES.every((source) => newest(source) < bundled.mtimeMs)
}

function make(): void {
  const own = BUNDLE.replace(/\.js$/, `-${process.pid}.js`)
  bundle({ [basename(own, '.js')]: ENTRY }, dirname(own))
  // Another worker may be starting the one that stands there.
  renameSync(own, BUNDLE)
}
