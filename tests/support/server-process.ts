/**
 * Runs the real server in a process of its own for `server.ts` beside it. The process is started with the server's
 * environment and takes commands from its parent: move the clock, run the jobs, let them run by themselves as in
 * production, count SQL statements.
 */
import { setFlagsFromString } from 'node:v8'
import { Client } from 'pg'

import { readConfig } from '../../server/src/config'
import { DemoClock } from '../../server/src/domain/clock'
import { runDueJobs } from '../../server/src/jobs/run-due-jobs'
import { type Runner, startRunner } from '../../server/src/jobs/runner'
import { createLog } from '../../server/src/log'
import { startServer } from '../../server/src/start-server'
import type { Command, Report } from './server-commands'

// A test's database lives for seconds: optimising its code would take longer than it saves.
setFlagsFromString('--liftoff-only')

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

async function main(): Promise<void> {
  const { START_AT, ...env } = process.env
  const config = readConfig(env)
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

  const answers: Record<Command['kind'], (command: Command) => Promise<number | null>> = {
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
    async work() {
      runner = await startRunner(services, server.databaseUrl)
      return null
    },
    statements: async () => statements,
    async stop() {
      await close()
      return null
    },
  }
  process.on('message', (command: Command) => {
    answers[command.kind](command).then(
      (value) => {
        report({ kind: 'done', id: command.id, value })
        if (command.kind === 'stop') process.disconnect()
      },
      (error) => report({ kind: 'failed', id: command.id, error: String(error) }),
    )
  })
  process.once('SIGTERM', () => close().finally(() => process.exit(0)))
  report({ kind: 'ready', url: server.url, databaseUrl: server.databaseUrl, lines: server.lines })
}

main().catch((error) => {
  report({
    kind: 'failed',
    id: 0,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
  process.exit(1)
})
