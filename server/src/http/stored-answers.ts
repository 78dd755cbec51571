import { createHash } from 'node:crypto'

/** An answer with the version that clients send back to ask whether it changed. */
export interface StoredAnswer<T> {
  body: T
  version: string
}

/** Gives an answer its version: equal answers have equal versions, on every machine and after every restart. */
export function storedAnswer<T>(body: T): StoredAnswer<T> {
  return { body, version: createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22) }
}

/** Keeps what was made from one version of the data, until that version moves. */
export class VersionedCache<T> {
  private version: number | null = null
  private readonly values = new Map<string, T>()

  /** The value of `key` under `version`, made when it is not there yet. */
  async get(version: number, key: string, make: () => Promise<T> | T): Promise<T> {
    if (version !== this.version) {
      this.values.clear()
      this.version = version
    }
    const known = this.values.get(key)
    if (known !== undefined) return known
    const made = await make()
    if (version === this.version) this.values.set(key, made)
    return made
  }
}
