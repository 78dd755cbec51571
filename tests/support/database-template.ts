import { execFile } from 'node:child_process'
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import manifest from '../../server/package.json'

const ROOT = join(__dirname, '../..')
const CACHE = join(ROOT, '.cache')

/** The version is pinned exactly, so that a template is never older than what opens it. */
const template = join(CACHE, `empty-database-${manifest.dependencies['@electric-sql/pglite']}`)

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function createTemplate(): Promise<void> {
  const own = `${template}-${process.pid}`
  await mkdir(CACHE, { recursive: true })
  const script = join(ROOT, 'server/src/repositories/create-embedded.ts')
  await promisify(execFile)(process.execPath, ['--import', 'tsx', script, own], { cwd: ROOT })
  // Several test files may get here at once: the first to rename wins, the others throw theirs away.
  await rename(own, template).catch(() => rm(own, { recursive: true, force: true }))
}

/**
 * Puts an empty database where the server will look for its data. Creating one takes seconds of computing, copying
 * one a moment, and every test server needs one.
 */
export async function copyEmptyDatabase(dataDir: string): Promise<void> {
  if (!(await exists(template))) await createTemplate()
  await cp(template, join(dataDir, 'postgres'), { recursive: true })
}
