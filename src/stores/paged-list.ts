import { makeAutoObservable, runInAction } from 'mobx'
import type { Failure, Result } from '../api/failure'
import type { Resource } from './resource'

/** One page of a list, as the contract gives it. */
export interface ListPage<T> {
  items: T[]
  nextCursor: string | null
}

/** A list that pages in: the first page is a resource, later ones are appended on demand. */
export class PagedList<T> {
  moreFailure: Failure | null = null
  loadingMore = false
  private later: T[] = []
  private cursor: string | null = null

  constructor(
    readonly first: Resource<ListPage<T>>,
    private readonly readAfter: (cursor: string) => Promise<Result<ListPage<T>>>,
  ) {
    makeAutoObservable<this, 'readAfter'>(this, { first: false, readAfter: false })
  }

  get items(): T[] {
    return [...(this.first.value?.items ?? []), ...this.later]
  }

  get hasMore(): boolean {
    return this.nextCursor !== null
  }

  /** Starts over with the first page; without an answer everything stays as it was. */
  async load(): Promise<void> {
    await this.first.load()
    if (!this.first.failure) this.forgetLater()
  }

  /**
   * Reads anew as far as it was read, so that nobody loses their place. Where the list has grown at its head, it starts over with
   * the first page; without an answer everything stays as it was.
   */
  async refresh(): Promise<void> {
    const boundary = this.first.value?.nextCursor
    await this.first.load()
    if (this.first.failure) return
    if (this.first.value?.nextCursor === boundary) await this.readLaterAnew()
    else this.forgetLater()
  }

  /** Back to the beginning, also on the device. */
  clear(): void {
    this.first.clear()
    this.forgetLater()
  }

  /** Appends the next page; harmless while one is on its way or none is left. */
  async loadMore(): Promise<void> {
    const after = this.nextCursor
    if (after === null || this.loadingMore) return
    this.loadingMore = true
    const result = await this.readAfter(after)
    runInAction(() => {
      this.loadingMore = false
      if (after !== this.nextCursor) return
      if (!result.ok) {
        this.moreFailure = result.failure
        return
      }
      this.moreFailure = null
      this.later.push(...result.value.items)
      this.cursor = result.value.nextCursor ?? END
    })
  }

  private async readLaterAnew(): Promise<void> {
    const { later, cursor: end } = this
    const anew: T[] = []
    let cursor = this.first.value?.nextCursor ?? null
    while (cursor !== null && anew.length < later.length) {
      const result = await this.readAfter(cursor)
      if (!result.ok) return
      anew.push(...result.value.items)
      cursor = result.value.nextCursor
    }
    // More may have come meanwhile, or all be gone.
    if (later !== this.later || end !== this.cursor) return
    runInAction(() => {
      this.later = anew
      this.cursor = anew.length > 0 ? (cursor ?? END) : null
      this.moreFailure = null
    })
  }

  private forgetLater(): void {
    this.later = []
    this.cursor = null
    this.moreFailure = null
  }

  private get nextCursor(): string | null {
    const cursor = this.cursor ?? this.first.value?.nextCursor ?? null
    return cursor === END ? null : cursor
  }
}

const END = ''
