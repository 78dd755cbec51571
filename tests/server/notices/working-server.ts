import { type ChildProcess, fork } from 'node:child_process'

import { program, ROOT } from '../../support/server-bundle'
import type { Command, Report } from '../../support/server-commands'

/** A server whose jobs run by themselves, once they are let. */
export interface WorkingServer {
  url: string
  databaseUrl: string
  /** Lets the jobs run, as they do in production. */
  work(): void
  /** Ends it without a warning. */
  kill(): Promise<void>
  /** Ends it as an operator does; answers its exit code. */
  stop(): Promise<number | null>
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  return ended
}

/** Starts one with this environment, on a data directory or on a database of others. */
export function startWorkingServer(env: Record<string, string>): Promise<WorkingServer> {
  const child = fork(program('server-process'), {
    cwd: ROOT,
    // Not the test runner's own flags.
    execArgv: [],
    env: { PATH: process.env.PATH },
  })
  const start = { PORT: '0', LOG_LEVEL: 'silent', ...env }
  child.send({ kind: 'start', id: 0, env: start } satisfies Command)
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code} before it listened`)))
    child.once('message', (report: Report) => {
      if (report.kind !== 'ready')
        return reject(new Error(report.kind === 'failed' ? report.error : 'unexpected'))
      resolve({
        url: report.url,
        databaseUrl: report.databaseUrl,
        work: () => void child.send({ kind: 'work', id: 1 } satisfies Command),
        kill: async () => void (await end(child, 'SIGKILL')),
        stop: () => end(child, 'SIGTERM'),
      })
    })
  })
}
