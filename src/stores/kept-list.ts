import type { Result } from '../api/failure'
import { type ListPage, PagedList } from './paged-list'
import { type ReadingParts, Resource } from './resource'
import { Snapshot } from './snapshot'

/** A list of the candidate's own; its first page is kept on the device under `name`. */
export class KeptList<T> {
  readonly list: PagedList<T>

  constructor(
    { clock, personal }: ReadingParts,
    name: string,
    read: (query?: { cursor: string }) => Promise<Result<ListPage<T>>>,
  ) {
    const first = new Resource<ListPage<T>>(() => read(), clock, new Snapshot(personal, name))
    this.list = new PagedList(first, (cursor) => read({ cursor }))
  }

  /** Forgets the candidate's list, also on the device. */
  clear(): void {
    this.list.clear()
  }
}
