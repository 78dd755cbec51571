import { type ChildProcess, fork } from 'node:child_process'

import { program, ROOT } from './server-bundle'
import type { Command, Report } from './server-commands'

declare global {
  // Jest's environment of the layers that start servers hands it to every test file; absent elsewhere.
  var idleServers: ChildProcess[] | undefined
}

/** A server that runs in a process of its own. */
export interface HostedServer {
  ready: Extract<Report, { kind: 'ready' }>
  ask(command: Omit<Command, 'id'>): Promise<number | null>
  /** Stops the server; its process waits for the next one, or ends. */
  stop(): Promise<void>
}

/** A process in which servers run, one after another. */
function newHost(): ChildProcess {
  return fork(program('server-process'), {
    cwd: ROOT,
    // Not the test runner's own flags.
    execArgv: [],
    env: { PATH: process.env.PATH, TZ: process.env.TZ },
  })
}

function waitForReady(child: ChildProcess): Promise<HostedServer['ready']> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) =>
      reject(new Error(`the server ended with code ${code} before it listened`))
    child.once('exit', ended)
    child.once('message', (report: Report) => {
      child.off('exit', ended)
      if (report.kind === 'ready') resolve(report)
      else reject(new Error(report.kind === 'failed' ? report.error : 'unexpected answer'))
    })
  })
}

function commander(child: ChildProcess): HostedServer['ask'] {
  let lastId = 0
  return (command) => {
    lastId += 1
    const id = lastId
    return new Promise((resolve, reject) => {
      const listen = (report: Report) => {
        if (report.kind === 'ready' || report.id !== id) return
        child.off('message', listen)
        if (report.kind === 'done') resolve(report.value)
        else reject(new Error(report.error))
      }
      child.on('message', listen)
      child.send({ ...command, id })
    })
  }
}

async function release(child: ChildProcess): Promise<void> {
  const idle = globalThis.idleServers
  if (idle) {
    // A process that waits keeps no test run from ending; it ends when the run does.
    child.unref()
    child.channel?.unref()
    idle.push(child)
    return
  }
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.disconnect()
  await exited
}

/** Starts a server with an environment, in a process that waits for one or in a new one. */
export async function hostServer(env: Record<string, string>): Promise<HostedServer> {
  const child = globalThis.idleServers?.pop() ?? newHost()
  child.ref()
  child.channel?.ref()
  const ready = waitForReady(child)
  child.send({ kind: 'start', id: 0, env } satisfies Command)
  const ask = commander(child)
  return {
    // A process whose server did not start is of no use to the next one.
    ready: await ready.catch((error) => {
      child.kill()
      throw error
    }),
    ask,
    async stop() {
      await ask({ kind: 'stop' })
      await release(child)
    },
  }
}
