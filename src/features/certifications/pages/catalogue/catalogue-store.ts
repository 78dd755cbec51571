import { makeAutoObservable, observableRef } from 'mobx'
import type { Schema } from '../../../../api/contract-types'
import type { AppStores } from '../../../../stores/app-stores'
import type { ListPage } from '../../../../stores/paged-list'
import { Resource } from '../../../../stores/resource'
import { Snapshot } from '../../../../stores/snapshot'
import {
  type CatalogueFilter,
  EVERYTHING,
  isNarrowed,
  matches,
  toggleDirection,
  toggleLevel,
  toggleTrack,
} from '../../catalogue-filter'
import { type CatalogueGroup, groupsOf } from '../../catalogue-groups'

type Summary = Schema<'CertificationSummary'>

/** The catalogue: read once as a whole, a dozen items, and narrowed on the phone, also without a network. */
export class CatalogueStore {
  readonly catalogue: Resource<ListPage<Summary>>
  filter: CatalogueFilter = EVERYTHING

  constructor({ api, clock, personal }: Pick<AppStores, 'api' | 'clock' | 'personal'>) {
    this.catalogue = new Resource(
      () => api.get('/certifications'),
      clock,
      new Snapshot(personal, 'catalogue'),
    )
    makeAutoObservable(this, { catalogue: false, filter: observableRef })
  }

  get items(): Summary[] {
    return this.catalogue.value?.items ?? []
  }

  get found(): Summary[] {
    return this.items.filter((item) => matches(item, this.filter))
  }

  get groups(): CatalogueGroup[] {
    return groupsOf(this.found)
  }

  get narrowed(): boolean {
    return isNarrowed(this.filter)
  }

  get hasDemoFigures(): boolean {
    return this.items.some((item) => item.demoFigures)
  }

  search(query: string): void {
    this.filter = { ...this.filter, query }
  }

  tapTrack(track: Schema<'Track'>): void {
    this.filter = toggleTrack(this.filter, track)
  }

  tapDirection(direction: Schema<'Direction'>): void {
    this.filter = toggleDirection(this.filter, direction)
  }

  tapLevel(level: Schema<'Level'>): void {
    this.filter = toggleLevel(this.filter, level)
  }

  showEverything(): void {
    this.filter = EVERYTHING
  }
}
