import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where PostgreSQL's programs are, and who put them there. */
export interface FoundPostgres {
  programs: string
  how: string
}

const NEEDED = ['initdb', 'postgres']
const DEBIAN = '/usr/lib/postgresql'
const USUAL = ['/opt/homebrew/opt/postgresql/bin', '/usr/local/opt/postgresql/bin', '/usr/local/pgsql/bin']

const isComplete = (folder: string) => NEEDED.every((program) => existsSync(join(folder, program)))

/** Debian keeps each version in a folder of its own; the newest comes first. */
function debianFolders(): string[] {
  if (!existsSync(DEBIAN)) return []
  const versions = readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one))
  return versions.map((version) => join(DEBIAN, version, 'bin'))
}

function installed(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(':').filter(Boolean)
  return [...debianFolders(), ...USUAL, ...onPath].find(isComplete)
}

const run = (command: string, args: string[], timeout: number) =>
  spawnSync(command, args, {
    stdio: 'ignore',
    timeout,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

function installDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  return (
    run('apt-get', ['update'], 120_000) &&
    run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], 600_000)
  )
}

/**
 * A PostgreSQL to test against: `POSTGRES_BIN`, an installed one, or, as root on Debian, its package. Throws with what
 * to do when there is none.
 */
export function findPostgres(): FoundPostgres {
  const chosen = process.env.POSTGRES_BIN
  if (chosen && !isComplete(chosen)) throw new Error(`POSTGRES_BIN has no initdb and postgres: ${chosen}`)
  if (chosen) return { programs: chosen, how: 'POSTGRES_BIN' }
  const found = installed()
  if (found) return { programs: found, how: 'installed' }
  const after = installDebian() ? installed() : undefined
  if (after) return { programs: after, how: "Debian's package, installed just now" }
  throw new Error('no PostgreSQL: install one, or name the folder of its programs in POSTGRES_BIN')
}

/** Says in one line which PostgreSQL the tests run on, before the first of them. */
export default function sayPostgres(): void {
  const { programs, how } = findPostgres()
  const version = spawnSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout.trim()
  console.log(`\nPostgreSQL: ${version}, ${programs} (${how})`)
}
