import { type ChildProcess, spawn } from 'node:child_process'

/** Milliseconds a child gets to end by itself. */
const patience = 15_000

/** The Node processes that `npm start` runs; none outlives it. */
export class Children {
  onUnexpectedExit: (name: string) => void = () => undefined
  private readonly running = new Set<ChildProcess>()

  constructor(private readonly root: string) {}

  /** Runs to the end; rejects with what it printed when it fails. */
  run(name: string, args: string[], env: Record<string, string>): Promise<void> {
    const child = this.start(args, env)
    const output: string[] = []
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString()))
    return new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => {
        if (code === 0) resolve()
        else reject(new Error(`${name}失败\n${output.join('')}`))
      })
    })
  }

  /** Leaves it running and resolves with the first group of `announcement` once it has printed that. */
  serve(name: string, args: string[], env: Record<string, string>, announcement: RegExp): Promise<string> {
    const child = this.start(args, env)
    child.stderr?.pipe(process.stderr)
    return new Promise((resolve, reject) => {
      let output = ''
      child.stdout?.on('data', (chunk: Buffer) => {
        output = `${output}${chunk}`.slice(-10_000)
        const found = announcement.exec(output)?.[1]
        if (found) resolve(found)
      })
      child.on('error', reject)
      child.on('close', () => {
        reject(new Error(`${name}没有启动\n${output}`))
        this.onUnexpectedExit(name)
      })
    })
  }

  /** Asks every child to end and waits for it; one that does not is killed. */
  async stop(): Promise<void> {
    await Promise.all([...this.running].map((child) => this.end(child)))
  }

  /** In its own process group, so that Ctrl-C reaches the children through `stop` alone, once and in order. */
  private start(args: string[], env: Record<string, string>): ChildProcess {
    const child = spawn(process.execPath, args, {
      cwd: this.root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    })
    this.running.add(child)
    child.on('close', () => this.running.delete(child))
    return child
  }

  private end(child: ChildProcess): Promise<void> {
    return new Promise((resolve) => {
      const force = setTimeout(() => this.signal(child, 'SIGKILL'), patience)
      child.on('close', () => {
        clearTimeout(force)
        resolve()
      })
      child.kill('SIGTERM')
    })
  }

  /** The whole group, with what the child itself may have started. */
  private signal(child: ChildProcess, signal: NodeJS.Signals): void {
    if (child.pid === undefined) return
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
    } catch {
      // It ended in the meantime.
    }
  }
}
