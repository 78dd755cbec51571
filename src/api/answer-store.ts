import type { KeyValueStore } from './key-value-store'

interface StoredAnswer {
  etag: string
  body: unknown
}

const INDEX = 'answers'
const LIMIT = 40

const keyOf = (url: string) => `answer:${url}`

/**
 * Answers that carry an ETag, kept on the device so that an unchanged one need not travel again.
 * Holds the forty used last; a damaged entry counts as none.
 */
export class AnswerStore {
  constructor(private readonly storage: KeyValueStore) {}

  /** The stored answer of a URL, or null. */
  read(url: string): StoredAnswer | null {
    const entry = this.storage.get(keyOf(url))
    return isStoredAnswer(entry) ? entry : null
  }

  /** Keeps an answer and drops the one unused the longest when there are too many. */
  write(url: string, answer: StoredAnswer): void {
    this.storage.set(keyOf(url), answer)
    const urls = [url, ...this.index().filter((other) => other !== url)]
    for (const dropped of urls.slice(LIMIT)) this.storage.remove(keyOf(dropped))
    this.storage.set(INDEX, urls.slice(0, LIMIT))
  }

  /** Every answer that is kept. */
  all(): StoredAnswer[] {
    return this.index().flatMap((url) => this.read(url) ?? [])
  }

  /** Forgets them all: the next of each travels anew. */
  clear(): void {
    for (const url of this.index()) this.storage.remove(keyOf(url))
    this.storage.remove(INDEX)
  }

  private index(): string[] {
    const urls = this.storage.get(INDEX)
    return Array.isArray(urls) ? urls.filter((url) => typeof url === 'string') : []
  }
}

function isStoredAnswer(entry: unknown): entry is StoredAnswer {
  return typeof entry === 'object' && entry !== null && 'etag' in entry && typeof entry.etag === 'string'
}
