import { makeAutoObservable } from 'mobx'
import type { Answer, Operation } from '../../../../api/contract-types'
import type { AppStores } from '../../../../stores/app-stores'
import { type ContactActions, ContactUse } from '../../../../stores/contact-use'
import { Resource } from '../../../../stores/resource'
import { Snapshot } from '../../../../stores/snapshot'
import { partnersFor, type ReachablePartner, reachable } from '../../partner-filter'

type PartnerList = Answer<Operation<'/partners', 'get'>>

/** How many partners are shown at first, and how many more a tap adds. */
const STEP = 20

/** The training partners: read once, kept on the device, searched there. */
export class PartnersStore {
  readonly list: Resource<PartnerList>
  readonly contacts: ContactUse
  query = ''
  city: string | null = null
  private limit = STEP

  constructor(
    { api, clock, personal }: Pick<AppStores, 'api' | 'clock' | 'personal'>,
    actions: ContactActions,
  ) {
    this.list = new Resource(() => api.get('/partners'), clock, new Snapshot(personal, 'partners'))
    this.contacts = new ContactUse(actions)
    makeAutoObservable(this, { list: false, contacts: false })
  }

  /** The nearest part of what was asked for. */
  get shown(): readonly ReachablePartner[] {
    return this.found.slice(0, this.limit)
  }

  /** How many were found beyond those that are shown. */
  get hidden(): number {
    return this.found.length - this.shown.length
  }

  search(query: string): void {
    this.query = query
    this.limit = STEP
  }

  /** Chooses a city, or none when it was chosen. */
  tapCity(city: string): void {
    this.city = this.city === city ? null : city
    this.limit = STEP
  }

  showMore(): void {
    this.limit += STEP
  }

  showEverything(): void {
    this.query = ''
    this.city = null
    this.limit = STEP
  }

  private get found(): readonly ReachablePartner[] {
    return partnersFor(this.everybody, this.city, this.query)
  }

  private get everybody(): readonly ReachablePartner[] {
    return (this.list.value?.items ?? []).map(reachable)
  }
}
