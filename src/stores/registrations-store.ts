import type { Client } from '../api/client'
import type { Schema } from '../api/contract-types'
import type { ServerClock } from '../api/server-clock'
import { type ListPage, PagedList } from './paged-list'
import type { PersonalStorage } from './personal-storage'
import { Resource } from './resource'
import { Snapshot } from './snapshot'

type Summary = Schema<'RegistrationSummary'>

/** The candidate's registrations, the next exam first; the first page is kept on the device. */
export class RegistrationsStore {
  readonly list: PagedList<Summary>

  constructor(api: Client, clock: ServerClock, storage: PersonalStorage) {
    const first = new Resource<ListPage<Summary>>(
      () => api.get('/registrations'),
      clock,
      new Snapshot(storage, 'registrations'),
    )
    this.list = new PagedList(first, (cursor) => api.get('/registrations', { query: { cursor } }))
  }

  clear(): void {
    this.list.clear()
  }
}
