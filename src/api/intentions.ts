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
 * Idempotency keys by what a write is about ("the order of this certification"). The key is on the device before the
 * request leaves and stays until the backend has given its word, so that a double tap, a lost answer or a killed app
 * repeats the same write instead of making a second one. Only what was asked last is repeated: whatever else is asked of
 * the same object in between makes the same wish later a new write, which an old answer must not stand for.
 */
export class Intentions {
  constructor(private readonly storage: KeyValueStore) {}

  /**
   * Carries out a write under its key; forgets the key once the backend has given its word. `asked` is what is written,
   * beside what the candidate saw of the object: who has seen something else since wishes for something new.
   */
  async carryOut<T, Code extends string>(
    object: string,
    write: (idempotencyKey: string) => Promise<Result<T, Code>>,
    asked?: unknown,
  ): Promise<Result<T, Code>> {
    const name = `intention:${object}`
    const stored = String(this.storage.get(name))
    const wish = String(JSON.stringify(asked))
    const kept = stored.slice(KEY_LENGTH) === wish ? stored : newKey() + wish
    this.storage.set(name, kept)
    const result = await write(kept.slice(0, KEY_LENGTH))
    if (isSettled(result) && this.storage.get(name) === kept) this.forget(object)
    return result
  }

  /** Forgets the key of an object: what came of its write was read. */
  forget(object: string): void {
    this.storage.remove(`intention:${object}`)
  }
}
