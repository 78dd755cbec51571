import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

/** A server in a process of its own. */
export interface Running {
  url: string
  /** Resident memory, in MB. */
  memory(): number
  /** Time that it has spent on a processor, in ms. */
  busy(): number
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Resident memory of a process as Linux counts it, in MB; NaN elsewhere. */
function residentMb(pid: number | undefined): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
  } catch {
    return Number.NaN
  }
}

/** Linux counts in hundredths of a second: the 14th and 15th figure, after a name that may hold anything. */
function busyMs(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}

const DEADLINE_MS = 60_000

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const seen = (chunk: Buffer) => {
      text += chunk
      const url = /listening on (http:\S+)/.exec(text)?.[1]
      if (!url) return
      // Whatever it still says goes nowhere, but is written: a log costs what it costs.
      child.stdout?.off('data', seen).resume()
      resolve(url)
    }
    child.stdout?.on('data', seen)
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it listened: ${text}`)))
    setTimeout(() => reject(new Error(`did not listen: ${text}`)), DEADLINE_MS).unref()
  })
}

/** Runs a program that prints where it listens. */
export async function run(program: string, env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // A run that fails leaves none behind.
  process.once('exit', () => child.kill('SIGKILL'))
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return {
    url: await addressOf(child),
    busy: () => busyMs(child.pid),
    memory: () => residentMb(child.pid),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}
