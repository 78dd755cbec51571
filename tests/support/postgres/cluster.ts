/**
 * A real PostgreSQL of a test's own, which the test may stop, start again and freeze:
 *
 *   const cluster = await startCluster()
 *   const server = await startBuyingServer(now, { DATABASE_URL: cluster.url })
 *   cluster.freeze(); cluster.thaw(); await cluster.stop(); await cluster.start(); await cluster.remove()
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { makeDataDirectory } from '../data-directory'
import { findPostgres } from './find-postgres'

/** What a session of the test holds until it lets go. */
export interface Held {
  /** Returns when so many others wait for a lock. */
  waitedForBy(others: number): Promise<void>
  /** How many others wait for a lock now. */
  waiting(): Promise<number>
  release(): Promise<void>
  /** Does a last thing, and lets go with what was done. */
  endsWith(last: string): Promise<void>
}

export interface Cluster {
  url: string
  /** Asks as the superuser, over a connection of its own. */
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  /** Holds what a statement locks. */
  hold(statement: string): Promise<Held>
  /** Ends every connection but the one that asks; answers how many there were. */
  endConnections(): Promise<number>
  /** Ends at once, as a crash of the database would. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Nobody of it runs until `thaw`: connections stay open and nothing is answered. */
  freeze(): void
  thaw(): void
  /** The errors that it has logged since it was made. */
  errors(): string[]
  remove(): Promise<void>
}

/** PostgreSQL refuses to run as root; Debian's own user, else nobody, owns it then. */
export function owner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const fields = users.map((line) => line.split(':'))
  const user = fields.find(([name]) => name === 'postgres') ?? fields.find(([name]) => name === 'nobody')
  if (!user) throw new Error('there is no user but root to run PostgreSQL')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

const PAUSE_MS = 20
const WAIT_MS = 30_000

/** Asks again until it is so; throws when it is not within the time. */
export async function until(isSo: () => Promise<boolean>, withinMs: number, what: string): Promise<void> {
  const giveUp = Date.now() + withinMs
  while (!(await isSo())) {
    if (Date.now() > giveUp) throw new Error(`not within ${withinMs} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port for PostgreSQL')
  return address.port
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

/** The processes of a PostgreSQL: the one that was started, and one for each connection and each task of its own. */
function processesOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return [pid, ...children.split(' ').filter(Boolean).map(Number)]
}

/** Starts a PostgreSQL; `more` are settings beside its own. */
export async function startCluster(more: Record<string, string> = {}): Promise<Cluster> {
  const { programs } = findPostgres()
  const user = owner()
  const directory = makeDataDirectory()
  if (user) chownSync(directory, user.uid, user.gid)
  const data = join(directory, 'data')
  const log = join(directory, 'log')
  const asOwner = { cwd: directory, ...user, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } }
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    { ...asOwner, stdio: 'ignore' },
  )
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const own = { listen_addresses: '127.0.0.1', port, unix_socket_directories: directory, fsync: 'off' }
  const settings = { ...own, ...more }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  let running: ChildProcess | null = null

  const signal = (name: NodeJS.Signals) => {
    for (const pid of processesOf(running?.pid ?? 0)) {
      try {
        process.kill(pid, name)
      } catch {
        // Has ended meanwhile.
      }
    }
  }
  const cluster: Cluster = {
    url,
    async sql(text, values) {
      const client = new Client({ connectionString: url })
      client.on('error', () => {})
      await client.connect()
      try {
        return (await client.query(text, values)).rows
      } finally {
        await client.end()
      }
    },
    async hold(statement) {
      const client = new Client({ connectionString: url })
      client.on('error', () => {})
      await client.connect()
      await client.query('begin')
      await client.query(statement)
      const others = `select pid from pg_stat_activity where wait_event_type = 'Lock'`
      const waiting = async () => (await cluster.sql(others)).length
      return {
        waitedForBy: (most) => until(async () => (await waiting()) >= most, WAIT_MS, `${most} wait`),
        waiting,
        release: () => client.end(),
        async endsWith(last) {
          await client.query(last)
          await client.query('commit')
          await client.end()
        },
      }
    },
    async endConnections() {
      const ended = await cluster.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      return ended.length
    },
    async stop() {
      if (!running) return
      const ended = once(running, 'exit')
      running.kill('SIGQUIT')
      await ended
      running = null
    },
    async start() {
      const output = openSync(log, 'a')
      running = spawn(join(programs, 'postgres'), ['-D', data, ...args], {
        ...asOwner,
        stdio: ['ignore', output, output],
      })
      const { exitCode } = running
      const begun = async () => {
        if (running?.exitCode !== exitCode) throw new Error(readFileSync(log, 'utf8'))
        return answers(url)
      }
      await until(begun, WAIT_MS, 'PostgreSQL answers')
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    errors: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => /\b(ERROR|PANIC):/.test(line)),
    async remove() {
      await cluster.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
  // A test run that is broken off leaves none behind.
  process.once('exit', () => running?.kill('SIGQUIT'))
  await cluster.start()
  return cluster
}
