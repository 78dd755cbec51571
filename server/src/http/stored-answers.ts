import { createHash } from 'node:crypto'

/** An answer made once and sent to many, as the bytes that cross the wire. */
export class StoredAnswer {
  /** What clients send back to ask whether it changed: equal on every machine and after every restart. */
  readonly version: string
  readonly bytes: Buffer

  constructor(json: string) {
    this.bytes = Buffer.from(json)
    this.version = createHash('sha256').update(this.bytes).digest('base64url').slice(0, 22)
  }
}

/** Keeps what was made from one version of the data, until that version moves; who asks at the same time shares it. */
export class VersionedCache<T> {
  private version: string | null = null
  private values = new Map<string, Promise<T>>()

  /** The value of `key` under what `versions` it was made from, made when it is not there yet. */
  get(versions: string | number, key: string, make: () => Promise<T> | T): Promise<T> {
    const version = String(versions)
    if (version !== this.version) {
      this.values = new Map()
      this.version = version
    }
    const { values } = this
    const known = values.get(key)
    if (known) return known
    const made = Promise.resolve().then(make)
    values.set(key, made)
    // What could not be made is tried again by the next.
    made.catch(() => values.delete(key))
    return made
  }
}
