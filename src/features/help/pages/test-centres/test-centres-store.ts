import { makeAutoObservable } from 'mobx'
import type { Answer, Operation, Schema } from '../../../../api/contract-types'
import type { AppStores } from '../../../../stores/app-stores'
import { Resource } from '../../../../stores/resource'
import { Snapshot } from '../../../../stores/snapshot'
import { type CentreMap, mapOf } from '../../centre-map'

type CentreList = Answer<Operation<'/test-centres', 'get'>>

/**
 * The test centres: read once, kept on the device, narrowed by city there. `mapWorks`: whether the client draws maps.
 */
export class TestCentresStore {
  readonly list: Resource<CentreList>
  /** The centre whose marker was tapped. */
  chosen: string | null = null

  constructor(
    { api, clock, personal }: Pick<AppStores, 'api' | 'clock' | 'personal'>,
    private wanted: string | null,
    private mapWorks: boolean,
  ) {
    this.list = new Resource(() => api.get('/test-centres'), clock, new Snapshot(personal, 'test-centres'))
    makeAutoObservable(this, { list: false })
  }

  /** The chosen city; null while none is chosen or the one asked for has no centre. */
  get city(): string | null {
    const cities = this.list.value?.cities ?? []
    return this.wanted !== null && cities.includes(this.wanted) ? this.wanted : null
  }

  get centres(): readonly Schema<'TestCentre'>[] {
    const items = this.list.value?.items ?? []
    return this.city === null ? items : items.filter(({ city }) => city === this.city)
  }

  /** The map of the centres that are listed; null where the client has none. */
  get map(): CentreMap | null {
    return this.mapWorks ? mapOf(this.centres) : null
  }

  /** The city that was asked for and has no test centre; null where there is nothing to say. */
  get withoutCentre(): string | null {
    return this.list.value && this.wanted !== null && this.city === null ? this.wanted : null
  }

  /** Chooses a city, or none when it was chosen. */
  tapCity(city: string): void {
    this.wanted = this.city === city ? null : city
  }
  /** Chooses the centre of a marker; false where the list has it no longer. */
  tapMarker(marker: number): boolean {
    const centre = this.centres[marker]
    if (centre) this.chosen = centre.id
    return centre !== undefined
  }

  /** The client could not draw the map: the list says all of it. */
  giveUpMap(): void {
    this.mapWorks = false
  }
}
