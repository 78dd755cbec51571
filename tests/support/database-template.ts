import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import manifest from '../../server/package.json'

const ROOT = join(__dirname, '../..')
const CACHE = join(ROOT, '.cache')
const MIGRATIONS = join(ROOT, 'server/src/database/migrations')
/** What decides on the schema beside the migrations. */
const MIGRATE = join(ROOT, 'server/src/database/migrate.ts')

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function schemaHash(): string {
  const hash = createHash('sha256').update(readFileSync(MIGRATE))
  for (const name of readdirSync(MIGRATIONS, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(MIGRATIONS, name)))
  }
  return hash.digest('hex').slice(0, 12)
}

async function createTemplate(template: string): Promise<void> {
  const own = `${template}-${process.pid}`
  await mkdir(CACHE, { recursive: true })
  const script = join(__dirname, 'create-template.ts')
  await promisify(execFile)(process.execPath, ['--import', 'tsx', script, own], { cwd: ROOT })
  // Several test files may get here at once: the first to rename wins, the others throw theirs away.
  await rename(join(own, 'postgres'), template).catch(() => undefined)
  await rm(own, { recursive: true, force: true })
}

/**
 * Puts a database with the newest schema and no rows where the server will look for its data. Creating one takes
 * seconds of computing, copying one a moment, and every test server needs one.
 */
export async function copyMigratedDatabase(dataDir: string): Promise<void> {
  // The version is pinned exactly, so that a template is never older than what opens it.
  const version = manifest.dependencies['@electric-sql/pglite']
  const template = join(CACHE, `database-${version}-${schemaHash()}`)
  if (!(await exists(template))) await createTemplate(template)
  // A thousand small files: one after another is several times faster than handing each to the thread pool.
  cpSync(template, join(dataDir, 'postgres'), { recursive: true })
}
