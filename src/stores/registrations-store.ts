import type { Schema } from '../api/contract-types'
import { type ListPage, PagedList } from './paged-list'
import { type ReadingParts, Resource } from './resource'
import { Snapshot } from './snapshot'

type Summary = Schema<'RegistrationSummary'>

/** The candidate's registrations, the next exam first; the first page is kept on the device. */
export class RegistrationsStore {
  readonly list: PagedList<Summary>

  constructor({ api, clock, personal }: ReadingParts) {
    const first = new Resource<ListPage<Summary>>(
      () => api.get('/registrations'),
      clock,
      new Snapshot(personal, 'registrations'),
    )
    this.list = new PagedList(first, (cursor) => api.get('/registrations', { query: { cursor } }))
  }

  clear(): void {
    this.list.clear()
  }
}
