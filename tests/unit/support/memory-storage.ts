import type { KeyValueStore } from '../../../src/api/key-value-store'

/** The device's storage in a map; values go through JSON as on a phone. */
export class MemoryStorage implements KeyValueStore {
  readonly entries = new Map<string, string>()

  get(key: string): unknown {
    const entry = this.entries.get(key)
    return entry === undefined ? undefined : JSON.parse(entry)
  }

  set(key: string, value: unknown): void {
    this.entries.set(key, JSON.stringify(value))
  }

  remove(key: string): void {
    this.entries.delete(key)
  }
}
