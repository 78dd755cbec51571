import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { rememberedValue } from '../lib/remembered-value'

/** Smaller ones cross the wire in one packet anyway. */
const COMPRESSED_FROM_BYTES = 1_024
/** The first screen is made anew with every order: a good pack, not the best. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** How bodies are packed, the smallest first. */
const PACKERS = { br: (bytes: Buffer) => brotliCompressSync(bytes, BROTLI), gzip: gzipSync }
type Encoding = keyof typeof PACKERS
// The names are those of the object above.
const ENCODINGS = Object.keys(PACKERS) as Encoding[]

/** The smallest encoding that somebody takes; null for the bytes as they are. */
const encodingFor = rememberedValue((accepted: string): Encoding | null => {
  const taken = accepted
    .toLowerCase()
    .split(',')
    .filter((item) => !/;\s*q=0(\.0*)?\s*$/.test(item))
    .map((item) => item.split(';', 1)[0]?.trim())
  return ENCODINGS.find((encoding) => taken.includes(encoding)) ?? null
})

/** What is written for one who asks. */
interface Written {
  status: 200 | 304
  headers: Record<string, string>
  body?: Buffer
}

/** An answer made once and sent to many, as the bytes that cross the wire. */
export class StoredAnswer {
  /** What clients send back to ask whether it changed: equal on every machine and after every restart. */
  readonly etag: string
  readonly bytes: Buffer
  readonly #packed = new Map<Encoding, Buffer>()

  /** Without a `named` version nobody keeps it; `holds` tells whether it is still what would be made now. */
  constructor(
    json: string,
    private readonly named = true,
    public holds?: (now: Date) => Promise<boolean>,
  ) {
    this.bytes = Buffer.from(json)
    this.etag = `"${createHash('sha256').update(this.bytes).digest('base64url').slice(0, 22)}"`
  }

  /** Itself for whoever sent these headers, packed as they take it, or that they hold exactly this already. */
  writtenFor(sent: IncomingHttpHeaders): Written {
    const encoding =
      this.bytes.length < COMPRESSED_FROM_BYTES ? null : encodingFor(String(sent['accept-encoding'] ?? ''))
    const headers: Written['headers'] = {
      vary: 'accept-encoding',
      // Other bytes of the same answer have its weak name.
      ...(this.named && { etag: encoding ? `W/${this.etag}` : this.etag, 'cache-control': 'no-cache' }),
    }
    if (this.named && this.#isHeld(sent['if-none-match'] ?? '')) return { status: 304, headers }
    headers['content-type'] = 'application/json; charset=utf-8'
    if (encoding) headers['content-encoding'] = encoding
    return { status: 200, headers, body: this.#bytesIn(encoding) }
  }

  #isHeld(held: string): boolean {
    return held === '*' || held.split(',').some((item) => item.trim().replace(/^W\//, '') === this.etag)
  }

  #bytesIn(encoding: Encoding | null): Buffer {
    if (!encoding) return this.bytes
    const packed = this.#packed.get(encoding) ?? PACKERS[encoding](this.bytes)
    this.#packed.set(encoding, packed)
    return packed
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

/** Answers that are the same for every visitor: what they follow from is read with every request, they are made when it changes. */
export class PublicAnswers<Basis> {
  readonly #made = new VersionedCache<StoredAnswer>()

  /** `stamp` is another text as soon as an answer would be another one. */
  constructor(
    private readonly read: () => Promise<Basis>,
    private readonly stamp: (basis: Basis, now: Date) => string,
  ) {}

  /** The answer of `key` as it is now. */
  async get(
    now: Date,
    key: string,
    make: (basis: Basis) => StoredAnswer | Promise<StoredAnswer>,
  ): Promise<StoredAnswer> {
    const basis = await this.read()
    const stamp = this.stamp(basis, now)
    return this.#made.get(stamp, key, async () => {
      const answer = await make(basis)
      answer.holds = (later) => this.read().then((current) => this.stamp(current, later) === stamp)
      return answer
    })
  }
}
