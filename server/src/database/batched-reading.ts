import { outsideShares } from './fair-shares'

/** So many are asked for with one statement at most. */
const MOST = 64
/** So many statements run at the same time: while one is answered, the next is on its way. */
const LANES = 2

interface Asking<V> {
  resolve(value: V | undefined): void
  reject(error: unknown): void
}

/**
 * Lets callers who ask at the same time share one statement: one row for each of them, found by its key. Everybody gets
 * what was read after they had asked: who comes while statements run goes with the next one, together with all who
 * come meanwhile. Where the running one fails, they are refused with it, as the next would only wait for the same
 * database. Keys are ours, such as ids and hashes: none of them can make the statement fail for the others.
 */
export class BatchedReading<K extends string, V> {
  #waiting = new Map<K, Asking<V>[]>()
  #running = 0

  /** `readMany` answers by key, and leaves out what it has not found. */
  constructor(
    private readonly readMany: (keys: K[]) => Promise<ReadonlyMap<K, V>>,
    private readonly lanes = LANES,
  ) {}

  /** What is there for a key now; undefined when there is nothing. Those who ask for one key share it as it is. */
  read(key: K): Promise<V | undefined> {
    return new Promise((resolve, reject) => {
      const others = this.#waiting.get(key)
      if (others) others.push({ resolve, reject })
      else this.#waiting.set(key, [{ resolve, reject }])
      if (this.#running < this.lanes) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#running += 1
    while (this.#waiting.size > 0) {
      const batch = this.#take()
      try {
        // Many wait for it: it must not stand in the line of the one who happened to come first.
        const found = await outsideShares(() => this.readMany([...batch.keys()]))
        for (const [key, asking] of batch) for (const { resolve } of asking) resolve(found.get(key))
      } catch (error) {
        const refused = [...batch.values(), ...this.#waiting.values()].flat()
        this.#waiting = new Map()
        for (const { reject } of refused) reject(error)
      }
    }
    this.#running -= 1
  }

  #take(): Map<K, Asking<V>[]> {
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
