import { setTimeout as pause } from 'node:timers/promises'
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import { DatabaseError, type Pool, type PoolClient } from 'pg'
import type { Availability } from './availability'
import type { PreparedStatements } from './prepared'
import { DatabaseUnavailable, judgeError } from './unavailable'

const END_MS = 2_000

/** How long one may wait, in milliseconds; absent is for ever. */
export interface Waits {
  /** For a connection of the pool. */
  queueMs?: number
  /** For the answer to a statement: above what PostgreSQL itself is told, which may be past telling. */
  answerMs?: number
}

/** A pool as Kysely takes it, whose waits are bounded and whose errors say when they are the database's own. */
export class GuardedPool implements PostgresPool {
  /** In which episode of the availability a connection was made. */
  readonly #made = new WeakMap<PoolClient, number>()
  readonly #lost = new WeakSet<PoolClient>()

  constructor(
    private readonly pool: Pool,
    private readonly availability: Availability,
    private readonly waits: Waits,
    onLost: (error: Error) => void,
    private readonly prepared: PreparedStatements | null = null,
  ) {
    pool.on('error', onLost)
    pool.on('connect', (client) => {
      this.#made.set(client, availability.episode)
      // The pool itself listens to idle connections alone; a lost one that nobody listens to ends the process.
      client.on('error', () => this.#lost.add(client))
      client.on('end', () => this.#lost.add(client))
    })
  }

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.#trusted()
    const isLost = () => this.#lost.has(client)
    return new GuardedClient(client, this.availability, this.waits.answerMs, isLost, this.prepared)
  }

  /** Says good-bye to the database, but waits for its answer no longer than for any other. */
  async end(): Promise<void> {
    this.availability.stop()
    await Promise.race([this.pool.end(), pause(END_MS, undefined, { ref: false })])
  }

  async #trusted(): Promise<PoolClient> {
    for (;;) {
      this.availability.check()
      const client = await this.#free()
      if (this.#made.get(client) === this.availability.episode) return client
      client.release(true)
    }
  }

  /** A connection as soon as one is free, or the reason why there is none. */
  #free(): Promise<PoolClient> {
    const since = performance.now()
    return new Promise((resolve, reject) => {
      let waiting = true
      const over = (end: () => void) => {
        waiting = false
        clearTimeout(timer)
        stay()
        end()
      }
      const refuse = (error: unknown) => over(() => reject(error))
      const stay = this.availability.whenAway(refuse)
      const { queueMs } = this.waits
      const timer =
        queueMs === undefined ? undefined : setTimeout(() => refuse(new DatabaseUnavailable('busy')), queueMs)
      this.pool.connect().then(
        (client) => (waiting ? over(() => resolve(client)) : client.release()),
        (error) => waiting && refuse(this.#unconnected(error, since)),
      )
    })
  }

  #unconnected(error: unknown, since: number): unknown {
    const judged = judgeError(error)
    if (judged instanceof DatabaseUnavailable && judged.reason === 'busy') return judged
    // Nobody is to look whether it comes back.
    if (this.pool.ending) return new DatabaseUnavailable('away', error)
    this.availability.lost(error, since)
    // Nothing was asked yet.
    return new DatabaseUnavailable(this.availability.trouble === 'away' ? 'away' : 'busy', error)
  }
}

/** A table was changed under a statement that was kept planned, or somebody has ended it: a new connection plans it anew. */
const isPlanOver = (error: unknown) =>
  error instanceof DatabaseError &&
  (error.code === '26000' || (error.code === '0A000' && error.message.includes('cached plan')))

class GuardedClient implements PostgresPoolClient {
  /** Set once the connection is of no more use. */
  #broken: DatabaseUnavailable | null = null

  constructor(
    private readonly client: PoolClient,
    private readonly availability: Availability,
    private readonly answerMs: number | undefined,
    private readonly isLost: () => boolean,
    private readonly prepared: PreparedStatements | null,
  ) {}

  query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>
  query(): never
  // Kysely's other form takes a cursor, which only a dialect that was given a cursor calls; ours is not.
  async query(sql?: string, parameters: ReadonlyArray<unknown> = []): Promise<unknown> {
    if (this.#broken) throw this.#broken
    if (sql === undefined) throw new Error('cursors are not used')
    try {
      const question = { text: sql, values: [...parameters], name: this.prepared?.nameOf(sql) }
      const answer = await this.#answer(this.client.query(question))
      this.availability.answered()
      return answer
    } catch (error) {
      throw this.#judge(error)
    }
  }

  release(): void {
    this.client.release(this.#broken !== null)
  }

  #answer<T>(answer: Promise<T>): Promise<T> {
    const { answerMs, availability } = this
    const since = performance.now()
    return new Promise((resolve, reject) => {
      const leave = (error: DatabaseUnavailable) => {
        this.#broken = error
        reject(error)
      }
      const stay = availability.whenAway(leave)
      const giveUp = () => {
        const error = new DatabaseUnavailable('away', new Error(`no answer in ${answerMs} ms`))
        leave(error)
        availability.lost(error.cause, since)
      }
      let settled = false
      // When this process was busy itself, the answer has come meanwhile and is read first.
      const late = () => setImmediate(() => !settled && giveUp())
      const timer = answerMs === undefined ? undefined : setTimeout(late, answerMs)
      answer.then(resolve, reject).finally(() => {
        settled = true
        clearTimeout(timer)
        stay()
      })
    })
  }

  #judge(error: unknown): unknown {
    if (error === this.#broken) return error
    const judged = judgeError(error)
    if (judged instanceof DatabaseUnavailable && judged.reason === 'full')
      this.availability.refusedWrite(error)
    if (isPlanOver(error)) {
      this.#broken = new DatabaseUnavailable('busy', error)
      return this.#broken
    }
    if (error instanceof DatabaseError) {
      if (!(judged instanceof DatabaseUnavailable && judged.reason === 'away')) this.availability.answered()
      return judged
    }
    // Errors of our own, such as a value that cannot be sent, leave the connection as it was.
    if (!this.isLost()) return error
    this.#broken = new DatabaseUnavailable('away', error)
    return this.#broken
  }
}
