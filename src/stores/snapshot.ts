import type { KeyValueStore } from '../api/key-value-store'

/** An answer as it was kept on the device. */
export interface Saved<T> {
  value: T
  /** Milliseconds since 1970 by the backend's clock. */
  savedAt: number
}

/** The last answer of one read, on the device: what a cold start shows before any answer arrives. */
export class Snapshot<T> {
  constructor(
    private readonly storage: KeyValueStore,
    private readonly key: string,
  ) {}

  read(): Saved<T> | null {
    const saved = this.storage.get(this.key)
    if (typeof saved !== 'object' || saved === null || !('value' in saved) || !('savedAt' in saved))
      return null
    // Only `write` fills this key, with an answer of the contract.
    return saved as Saved<T>
  }

  write(saved: Saved<T>): void {
    this.storage.set(this.key, saved)
  }

  clear(): void {
    this.storage.remove(this.key)
  }
}
