/**
 * Runs the real server in a process of its own for `server-processes.ts` beside it. It takes commands from its parent:
 * start a server with an environment, move the clock, run the jobs, let them run by themselves as in production, wait for
 * callbacks, count SQL statements, stop the server and wait for the next start.
 */
import { Client } from 'pg'
import { runDueJobs } from '../../server/src/jobs/jobs'
import { type Runner, startRunner } from '../../server/src/jobs/runner'
import { createLog } from '../../server/src/lib/log'
import { DemoClock } from '../../server/src/lib/time'
import { parseConfig } from '../../server/src/read-config'
import { startServer } from '../../server/src/start-server'
import type { Command, Report } from './server-commands'

let statements = 0
const originalQuery: (...args: unknown[]) => unknown = Client.prototype.query

/** Counts at the driver, beneath every layer of ours. */
Client.prototype.query = function countedQuery(this: Client, ...args: unknown[]) {
  statements += 1
  return originalQuery.apply(this, args)
} as typeof Client.prototype.query

function report(message: Report): void {
  process.send?.(message)
}

interface Running {
  answers: Record<Exclude<Command['kind'], 'start'>, (command: Command) => Promise<number | null>>
  close(): Promise<void>
}

async function start({ START_AT, ...env }: NodeJS.ProcessEnv): Promise<Running> {
  const config = parseConfig(env)
  const clock = new DemoClock()
  const server = await startServer(config, createLog(config.logLevel), clock, false)
  const { services } = server
  const movable = services.demoClock ?? clock
  if (START_AT) movable.moveTo(new Date(START_AT))
  if (START_AT) await runDueJobs(services, movable.now())

  let runner: Runner | null = null
  const close = async () => {
    await runner?.stop()
    await server.close()
  }
  const answers: Running['answers'] = {
    async clock({ now }) {
      movable.moveTo(now ? new Date(now) : null)
      return null
    },
    async stand({ now }) {
      const instant = new Date(now ?? Date.now())
      movable.now = () => new Date(instant)
      return null
    },
    async jobs() {
      await runDueJobs(services, movable.now())
      await services.notices.drain(movable.now())
      return null
    },
    async settle() {
      await services.gateways.cashier?.settled()
      return null
    },
    async work() {
      runner = await startRunner(services)
      return null
    },
    statements: async () => statements,
    async stop() {
      await close()
      return null
    },
  }
  report({ kind: 'ready', url: server.url, databaseUrl: server.databaseUrl, lines: server.lines })
  return { answers, close }
}

let running: Running | null = null

async function obey(command: Command): Promise<void> {
  if (command.kind === 'start') {
    running = await start({ ...process.env, ...command.env })
    return
  }
  if (!running) throw new Error('no server was started')
  const value = await running.answers[command.kind](command)
  // The next one may be started in this process.
  if (command.kind === 'stop') running = null
  report({ kind: 'done', id: command.id, value })
}

process.on('message', (command: Command) => {
  obey(command).catch((error) => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    report({ kind: 'failed', id: command.id, error: told })
  })
})
process.once('SIGTERM', () => Promise.resolve(running?.close()).finally(() => process.exit(0)))
// Nobody is left who could ask for anything.
process.once('disconnect', () => process.exit(0))
