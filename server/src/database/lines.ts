import { Mutex, type MutexInterface, withTimeout } from 'async-mutex'
import { DatabaseUnavailable, isLockTimeout } from './unavailable'

interface Line {
  turns: MutexInterface
  /** Who waits in it or has the turn. */
  length: number
}

/**
 * Lines in which work of one name waits before it asks for a connection: all of it would wait for the same row, and hold
 * connections that others need. Where one has waited for a candidate's row in vain, those behind it are sent away: they
 * would only wait for the same one.
 */
export class Lines {
  readonly #byName = new Map<string, Line>()
  /** What they hear whose turn does not come; one for all, since making an error costs more than a turn. */
  readonly #busy = new DatabaseUnavailable('busy')

  /** `waitMs` is how long one waits for a turn at most; absent is for ever. */
  constructor(private readonly waitMs?: number) {}

  /** Does work once all of its name that came before is done. Throws `DatabaseUnavailable` where its turn does not come. */
  async inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const line = this.#byName.get(name) ?? { turns: this.#newTurns(), length: 0 }
    this.#byName.set(name, line)
    line.length += 1
    try {
      return await line.turns.runExclusive(async () => {
        try {
          return await work()
        } catch (error) {
          if (error instanceof DatabaseUnavailable && isLockTimeout(error.cause, 'candidates'))
            line.turns.cancel()
          throw error
        }
      })
    } finally {
      line.length -= 1
      if (line.length === 0) this.#byName.delete(name)
    }
  }

  #newTurns(): MutexInterface {
    const turns = new Mutex(this.#busy)
    return this.waitMs === undefined ? turns : withTimeout(turns, this.waitMs, this.#busy)
  }
}

const linesOf = new WeakMap<object, Lines>()

/** Gives a database its lines. */
export function addLines(database: object, waitMs: number | undefined): void {
  linesOf.set(database, new Lines(waitMs))
}

/** Does work in its turn on a database. Throws where the database has no lines, as a transaction has none. */
export function inTurn<T>(database: object, name: string, work: () => Promise<T>): Promise<T> {
  const lines = linesOf.get(database)
  if (!lines) throw new Error('this database has no lines to stand in')
  return lines.inTurn(name, work)
}
