import { outsideShares } from './fair-shares'

/**
 * Lets callers who ask at the same time share one reading of the database. Everybody gets what was read after they had
 * asked: who comes while a reading runs waits for the next one, together with all who come meanwhile. Where the running
 * one fails, they are refused with it, as the next would only wait for the same database.
 */
export class SharedReading<T> {
  #running: Promise<T> | null = null
  #next: Promise<T> | null = null

  constructor(private readonly readNow: () => Promise<T>) {}

  /** What is there now. */
  read(): Promise<T> {
    if (this.#next) return this.#next
    if (!this.#running) return this.#begin()
    this.#next = this.#running.then(
      () => this.#begin(),
      (error) => {
        this.#next = null
        throw error
      },
    )
    return this.#next
  }

  #begin(): Promise<T> {
    this.#next = null
    // Many wait for it: it must not stand in the line of the one who happened to come first.
    const reading = outsideShares(this.readNow)
    this.#running = reading
    const over = () => {
      if (this.#running === reading) this.#running = null
    }
    reading.then(over, over)
    return reading
  }
}
