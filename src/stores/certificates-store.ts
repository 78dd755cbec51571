import type { Schema } from '../api/contract-types'
import { type ListPage, PagedList } from './paged-list'
import { type ReadingParts, Resource } from './resource'
import { Snapshot } from './snapshot'

type Summary = Schema<'CertificateSummary'>

/** The candidate's certificates, the newest first; the first page is kept on the device. */
export class CertificatesStore {
  readonly list: PagedList<Summary>

  constructor({ api, clock, personal }: ReadingParts) {
    const first = new Resource<ListPage<Summary>>(
      () => api.get('/certificates'),
      clock,
      new Snapshot(personal, 'certificates'),
    )
    this.list = new PagedList(first, (cursor) => api.get('/certificates', { query: { cursor } }))
  }

  clear(): void {
    this.list.clear()
  }
}
