import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { makeDataDirectory } from '../data-directory'
import { type Cluster, freePort, owner, until } from './cluster'
import { findPostgres } from './find-postgres'

/** Something that runs beside a PostgreSQL and is asked as one. */
export interface Beside {
  url: string
  sql<Row extends object>(text: string): Promise<Row[]>
  remove(): Promise<void>
}

const WAIT_MS = 30_000

async function ask<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** Runs a program that answers under a port once it is ready. */
async function start(program: string, args: string[], directory: string, port: number): Promise<Beside> {
  const running = spawn(program, args, { cwd: directory, ...owner(), stdio: 'ignore' })
  process.once('exit', () => running.kill('SIGQUIT'))
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const answers = () =>
    ask(url, 'select 1').then(
      () => true,
      () => false,
    )
  await until(answers, WAIT_MS, `${program} answers`)
  return {
    url,
    sql: (text) => ask(url, text),
    async remove() {
      const ended = once(running, 'exit')
      running.kill('SIGQUIT')
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function ownDirectory(): string {
  const directory = makeDataDirectory()
  const user = owner()
  if (user) chownSync(directory, user.uid, user.gid)
  return directory
}

/** Where Debian and others put PgBouncer; undefined where it is not installed. */
export const POOLER = ['/usr/sbin/pgbouncer', '/usr/local/bin/pgbouncer', '/opt/homebrew/bin/pgbouncer'].find(
  (file) => existsSync(file),
)

/** PgBouncer before a PostgreSQL, in transaction mode, as docs/scaling.md has it, with so many connections. */
export async function startPooler({ url }: Cluster, program: string, connections: number): Promise<Beside> {
  const directory = ownDirectory()
  const port = await freePort()
  writeFileSync(join(directory, 'users'), '"postgres" ""\n')
  const settings = [
    '[databases]',
    `postgres = host=127.0.0.1 port=${new URL(url).port} dbname=postgres`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = trust',
    `auth_file = ${join(directory, 'users')}`,
    'pool_mode = transaction',
    `default_pool_size = ${connections}`,
    'ignore_startup_parameters = statement_timeout, lock_timeout, idle_in_transaction_session_timeout, extra_float_digits',
  ]
  const file = join(directory, 'pgbouncer.ini')
  writeFileSync(file, `${settings.join('\n')}\n`)
  return start(program, [file], directory, port)
}

/** A streaming replica of a PostgreSQL. */
export async function startReplica({ url }: Cluster): Promise<Beside> {
  const { programs } = findPostgres()
  const directory = ownDirectory()
  const data = join(directory, 'data')
  const user = owner()
  mkdirSync(data, { mode: 0o700 })
  if (user) chownSync(data, user.uid, user.gid)
  const { port: from } = new URL(url)
  execFileSync(
    join(programs, 'pg_basebackup'),
    ['-h', '127.0.0.1', '-p', from, '-U', 'postgres', '-D', data, '-R', '-X', 'stream', '-c', 'fast'],
    { ...user, cwd: directory, stdio: 'ignore' },
  )
  const port = await freePort()
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: directory, fsync: 'off' }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return start(join(programs, 'postgres'), ['-D', data, ...args], directory, port)
}
