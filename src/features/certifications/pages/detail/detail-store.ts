import { makeAutoObservable } from 'mobx'
import type { Schema } from '../../../../api/contract-types'
import type { AppStores } from '../../../../stores/app-stores'
import type { ListPage } from '../../../../stores/paged-list'
import { Resource } from '../../../../stores/resource'
import { Snapshot } from '../../../../stores/snapshot'

type Sitting = Schema<'Sitting'>

const FIRST_SHOWN = 4

/** One certification and its coming sittings; what was read once is on the device. */
export class DetailStore {
  readonly certification: Resource<Schema<'Certification'>>
  readonly sittings: Resource<ListPage<Sitting>>
  /** The sitting whose dates are unfolded, or null. */
  unfolded: string | null = null
  allShown = false

  constructor(
    { api, clock, personal }: Pick<AppStores, 'api' | 'clock' | 'personal'>,
    /** As the page's address says it; may be unknown, malformed or empty. */
    readonly code: string,
  ) {
    const path = { code }
    this.certification = new Resource(
      () => api.get('/certifications/{code}', { path }),
      clock,
      new Snapshot(personal, `certification:${code}`),
    )
    // Seats change from minute to minute: an old list would promise what is gone, so none is kept.
    this.sittings = new Resource(() => api.get('/certifications/{code}/sittings', { path }), clock)
    makeAutoObservable(this, { certification: false, sittings: false, code: false })
  }

  /** No certification has this code: the address is old, cut off or mistyped. */
  get unknown(): boolean {
    const { failure } = this.certification
    if (this.code === '') return true
    return failure?.kind === 'problem' && UNKNOWN.includes(failure.code)
  }

  get shownSittings(): Sitting[] {
    const items = this.sittings.value?.items ?? []
    return this.allShown ? items : items.slice(0, FIRST_SHOWN)
  }

  get hiddenCount(): number {
    return (this.sittings.value?.items.length ?? 0) - this.shownSittings.length
  }

  /** False once it is certain that no coming sitting can be chosen. */
  get registrable(): boolean {
    return this.sittings.value?.items.some((sitting) => sitting.choosable) ?? true
  }

  async load(): Promise<void> {
    if (this.code === '') return
    await Promise.all([this.certification.load(), this.sittings.load()])
  }

  showAll(): void {
    this.allShown = true
  }

  /** Unfolds one sitting and folds the others; a second tap folds it again. */
  tapSitting(id: string): void {
    this.unfolded = this.unfolded === id ? null : id
  }
}

/** The code is the only thing this request carries, so one that does not fit the contract is an unknown code. */
const UNKNOWN: readonly string[] = ['certification-unknown', 'invalid-request']
