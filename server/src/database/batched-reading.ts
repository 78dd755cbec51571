import { setImmediate as restOfTurn } from 'node:timers/promises'

/** So many are asked for with one statement at most. */
const MOST = 64
/** So many turns of the event loop a statement waits at most, while each brings more who ask. */
const TURNS = 4
/** So many statements run at the same time: while one is answered, the next is on its way. */
const LANES = 2

interface Asking<V> {
  /** Of all who ask for the key. */
  answer: Promise<V | undefined>
  resolve(value: V | undefined): void
  reject(error: unknown): void
}

function asking<V>(): Asking<V> {
  let settle: Pick<Asking<V>, 'resolve' | 'reject'> | undefined
  const answer = new Promise<V | undefined>((resolve, reject) => {
    settle = { resolve, reject }
  })
  // A promise runs what it is made with at once.
  return { answer, ...(settle as Pick<Asking<V>, 'resolve' | 'reject'>) }
}

/**
 * Lets callers who ask at the same time share one statement: one row for each of them, found by its key. Everybody gets
 * what was read after they had asked: who comes while statements run goes with the next one, together with all who
 * come meanwhile. Where the running one fails, they are refused with it, as the next would only wait for the same
 * database. Keys are ours, such as ids and hashes: none of them can make the statement fail for the others.
 */
export class BatchedReading<K extends string, V> {
  #waiting = new Map<K, Asking<V>>()
  #running = 0
  /** How often anybody has asked. */
  #asked = 0

  /** `readMany` answers by key, and leaves out what it has not found. */
  constructor(
    private readonly readMany: (keys: K[]) => Promise<ReadonlyMap<K, V>>,
    private readonly lanes = LANES,
  ) {}

  /** What is there for a key now; undefined when there is nothing. Those who ask for one key share it as it is. */
  read(key: K): Promise<V | undefined> {
    this.#asked += 1
    const others = this.#waiting.get(key)
    if (others) return others.answer
    const first = asking<V>()
    this.#waiting.set(key, first)
    if (this.#running < this.lanes) void this.#run()
    return first.answer
  }

  async #run(): Promise<void> {
    this.#running += 1
    while (this.#waiting.size > 0) {
      await this.#arrivals()
      const batch = this.#take()
      if (batch.size === 0) break
      try {
        const found = await this.readMany([...batch.keys()])
        for (const [key, { resolve }] of batch) resolve(found.get(key))
      } catch (error) {
        const refused = [...batch.values(), ...this.#waiting.values()]
        this.#waiting = new Map()
        for (const { reject } of refused) reject(error)
      }
    }
    this.#running -= 1
  }

  /** Lets those who arrive together be read from their connections before the statement goes. */
  async #arrivals(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const before = this.#asked
      await restOfTurn()
      if (this.#asked === before) return
    }
  }

  #take(): Map<K, Asking<V>> {
    const all = this.#waiting
    if (all.size <= MOST) {
      this.#waiting = new Map()
      return all
    }
    const batch = new Map([...all].slice(0, MOST))
    for (const key of batch.keys()) all.delete(key)
    return batch
  }
}
