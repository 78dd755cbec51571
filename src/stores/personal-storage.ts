import type { KeyValueStore } from '../api/key-value-store'

const INDEX = 'my'

/**
 * The part of the storage that belongs to the signed-in candidate: what is written here is gone
 * after signing out, so that the phone's next user finds nothing.
 */
export class PersonalStorage implements KeyValueStore {
  constructor(private readonly storage: KeyValueStore) {}

  get(key: string): unknown {
    return this.storage.get(`my:${key}`)
  }

  set(key: string, value: unknown): void {
    this.storage.set(`my:${key}`, value)
    const keys = this.keys()
    if (!keys.includes(key)) this.storage.set(INDEX, [...keys, key])
  }

  remove(key: string): void {
    this.storage.remove(`my:${key}`)
    this.storage.set(
      INDEX,
      this.keys().filter((other) => other !== key),
    )
  }

  /** Everything that is kept, by its key. */
  entries(): [key: string, value: unknown][] {
    return this.keys().map((key) => [key, this.get(key)])
  }

  /** Removes everything the candidate left on this phone. */
  clear(): void {
    for (const key of this.keys()) this.storage.remove(`my:${key}`)
    this.storage.remove(INDEX)
  }

  private keys(): string[] {
    const keys = this.storage.get(INDEX)
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : []
  }
}
