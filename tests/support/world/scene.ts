import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { pino } from 'pino'
import type { PaymentNews } from '../../server/gateways/wechat-pay-books'
import { Random } from '../fuzz/values'
import { bury, type Instance, type InstanceSettings, startInstance } from './instance'
import type { Violation } from './invariants'
import type { Outside } from './outside'
import type { Sources } from './sources'

/** An answer as it was received. */
export interface Answer {
  status: number
  // Each act knows the operation whose answer it reads; the contract's schema was held against it.
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  body: any
}

/** What happened in a world, by count. */
export interface Counts {
  steps: number
  requests: number
  faults: Record<string, number>
  checks: Map<string, number>
  operations: Set<string>
}

/** Where a world runs. */
export interface Ground {
  databaseUrl: string
  /** Tells a database in another process what time it is; the embedded one knows. */
  tellTime: boolean
  /** Restarts the database as after a crash; only a real one can. */
  restart?(): Promise<void>
}

/** Something that went against an invariant, with its place in the course of things. */
export class Broken extends Error {
  constructor(
    readonly violation: Violation,
    readonly step: number,
    readonly act: string,
    readonly seed: number,
  ) {
    super(`seed ${seed}, step ${step} (${act}): ${violation.invariant}\n  ${violation.about}`)
  }
}

/** Where everything happens: the servers, their database, what surrounds them, and the world's own time and chance. */
export class Scene {
  readonly random: Random
  readonly counts: Counts
  readonly digest = createHash('sha256')
  servers: Instance[] = []
  act = 'begin'
  /** News of the payment platform on their way, with when they come and how often they were tried. */
  news: { at: number; news: PaymentNews; tries: number }[] = []
  protected readonly log: string[] = []
  /** Up to which change everything has been judged. */
  protected seen = 0
  /** What had changed by the last look, since when, and after how many statements that write. */
  protected looked = { from: -1, written: 0, lines: [] as string[] }
  /** Faults are off while the world is set up and while it is brought to rest. */
  faulty = false

  constructor(
    readonly seed: number,
    readonly ground: Ground,
    readonly sources: Sources,
    readonly outside: Outside,
    public client: Client,
    readonly env: Record<string, string>,
    counts: Counts,
  ) {
    this.random = new Random(seed)
    this.counts = counts
  }

  /** Where and with what a server of this world starts. */
  get settings(): InstanceSettings {
    const log = pino({ level: 'info', base: null }, { write: (line) => void this.log.push(line) })
    return { databaseUrl: this.ground.databaseUrl, env: this.env, log, outside: this.outside }
  }

  get now(): Date {
    return new Date(this.sources.now)
  }

  broken(invariant: string, about: string): never {
    throw new Broken({ invariant, about }, this.counts.steps, this.act, this.seed)
  }

  /** An expectation that only the act knows. */
  expect(isSo: boolean, invariant: string, about: () => string): void {
    this.counts.checks.set(invariant, (this.counts.checks.get(invariant) ?? 0) + 1)
    if (!isSo) this.broken(invariant, about())
  }

  /** Counts a fault that was played. */
  fault(name: string): void {
    this.counts.faults[name] = (this.counts.faults[name] ?? 0) + 1
  }

  /** Moves the world's time on to an instant that is not behind it. */
  async moveTo(instant: number): Promise<void> {
    this.sources.now = Math.max(this.sources.now, instant)
    if (this.ground.tellTime)
      await this.client.query('update world_clock set at = $1', [new Date(this.sources.now)])
  }

  /** One of the servers that run. */
  server(): Instance {
    return this.random.pick(this.servers)
  }

  async startServers(): Promise<void> {
    while (this.servers.length < 2) {
      this.sources.deal(`start ${this.counts.steps} ${this.servers.length}`)
      this.servers.push(await startInstance(`server ${this.counts.steps}`, this.settings))
    }
  }

  /** A server dies, and another takes its place. */
  async replace(dead: Instance): Promise<void> {
    if (!dead.dead) dead.crash()
    this.servers = this.servers.filter((server) => server !== dead)
    await bury()
    await this.startServers()
  }

  /** Waits until every server has its database again. */
  async recovered(): Promise<void> {
    for (const server of this.servers) await this.recoveredOf(server)
  }

  /** The world's own connection after the database was restarted. */
  async reconnect(): Promise<void> {
    this.client = new Client({ connectionString: this.ground.databaseUrl })
    this.client.on('error', () => undefined)
    await this.client.connect()
  }

  /** Waits until a server has its database again. */
  async recoveredOf(server: Instance): Promise<void> {
    for (;;) {
      const { statusCode } = await server.app.inject({ method: 'GET', url: '/readyz' })
      if (statusCode === 200) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  async stop(): Promise<void> {
    for (const server of this.servers) await server.stop()
    await bury()
    await this.client.end()
  }
}
