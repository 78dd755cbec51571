import { makeAutoObservable } from 'mobx'
import type { Schema } from '../../../../api/contract-types'
import type { AppStores } from '../../../../stores/app-stores'
import type { ListPage } from '../../../../stores/paged-list'
import { Resource } from '../../../../stores/resource'
import { Snapshot } from '../../../../stores/snapshot'

type Sitting = Schema<'Sitting'>

/** One certification and the sitting that is offered; what was read once is on the device. */
export class DetailStore {
  readonly certification: Resource<Schema<'Certification'>>
  readonly sittings: Resource<ListPage<Sitting>>

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

  /** The earliest sitting that can be chosen; null while none is known. */
  get nearest(): Sitting | null {
    return this.sittings.value?.items.find((sitting) => sitting.choosable) ?? null
  }

  /** False once it is certain that no coming sitting can be chosen. */
  get registrable(): boolean {
    return this.sittings.value === null || this.nearest !== null
  }

  async load(): Promise<void> {
    if (this.code === '') return
    await Promise.all([this.certification.load(), this.sittings.load()])
  }

  /** The certification as it is for who is signed in now. */
  async readAgain(): Promise<Schema<'Certification'> | null> {
    await this.certification.load()
    return this.certification.value
  }
}

/** The code is the only thing this request carries, so one that does not fit the contract is an unknown code. */
const UNKNOWN: readonly string[] = ['certification-unknown', 'invalid-request']
