import { makeAutoObservable } from 'mobx'
import type { Schema } from '../../api/contract-types'
import { type ReadingParts, Resource } from '../../stores/resource'

/** What comes next after paying: the dates of the registration that an order has become. */
export class NextStepsStore {
  readonly registration: Resource<Schema<'Registration'>>

  constructor({ api, clock }: Pick<ReadingParts, 'api' | 'clock'>, registrationId: string) {
    this.registration = new Resource<Schema<'Registration'>>(
      () => api.get('/registrations/{id}', { path: { id: registrationId } }),
      clock,
    )
    makeAutoObservable(this, { registration: false })
  }

  /** The steps that are not behind the candidate yet. */
  get steps(): Schema<'DatedStep'>[] {
    return (this.registration.value?.timeline ?? []).filter(
      ({ state }) => state === 'current' || state === 'upcoming',
    )
  }
}
