import type { Client } from '../api/client'
import type { Schema } from '../api/contract-types'
import type { ServerClock } from '../api/server-clock'
import { type ListPage, PagedList } from './paged-list'
import type { PersonalStorage } from './personal-storage'
import { Resource } from './resource'
import { Snapshot } from './snapshot'

type Summary = Schema<'CertificateSummary'>

/** The candidate's certificates, the newest first; the first page is kept on the device. */
export class CertificatesStore {
  readonly list: PagedList<Summary>

  constructor(api: Client, clock: ServerClock, storage: PersonalStorage) {
    const first = new Resource<ListPage<Summary>>(
      () => api.get('/certificates'),
      clock,
      new Snapshot(storage, 'certificates'),
    )
    this.list = new PagedList(first, (cursor) => api.get('/certificates', { query: { cursor } }))
  }

  clear(): void {
    this.list.clear()
  }
}
