import { isSettled, type Result } from './failure'
import type { KeyValueStore } from './key-value-store'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const KEY_LENGTH = 24

/** A key no other intention has; it names a write, it does not protect it. */
function newKey(): string {
  let key = ''
  while (key.length < KEY_LENGTH) key += ALPHABET.charAt(Math.floor(Math.random() * ALPHABET.length))
  return key
}

/**
 * Idempotency keys by intention ("order this sitting"). The key is on the device before the request leaves
 * and stays until the backend has given its word, so that a double tap, a lost answer or a killed app
 * repeats the same write instead of making a second one.
 */
export class Intentions {
  constructor(private readonly storage: KeyValueStore) {}

  /** Carries out a write under its intention's key; forgets the key once the backend has given its word. */
  async carryOut<T, Code extends string>(
    intention: string,
    write: (idempotencyKey: string) => Promise<Result<T, Code>>,
  ): Promise<Result<T, Code>> {
    const result = await write(this.keyFor(intention))
    if (isSettled(result)) this.storage.remove(`intention:${intention}`)
    return result
  }

  private keyFor(intention: string): string {
    const name = `intention:${intention}`
    const stored = this.storage.get(name)
    if (typeof stored === 'string') return stored
    const key = newKey()
    this.storage.set(name, key)
    return key
  }
}
