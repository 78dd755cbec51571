import { BatchedReading } from './batched-reading'

/** Lets callers who ask at the same time share one reading of the database, as `BatchedReading` does; it has one key. */
export class SharedReading<T> {
  readonly #one: BatchedReading<'', T>

  constructor(readNow: () => Promise<T>) {
    this.#one = new BatchedReading(async () => new Map([['', await readNow()]]), 1)
  }

  /** What is there now. */
  read(): Promise<T> {
    // The reading answers its one key always, be it with undefined.
    return this.#one.read('') as Promise<T>
  }
}
