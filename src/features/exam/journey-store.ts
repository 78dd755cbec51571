import type { Schema } from '../../api/contract-types'
import type { AppStores } from '../../stores/app-stores'
import { Resource } from '../../stores/resource'
import { Snapshot } from '../../stores/snapshot'
import { ticketResource } from './ticket-store'

type Registration = Schema<'Registration'>

/** One registration's journey. Once its ticket is out, the ticket is fetched too, so that it is there offline. */
export class JourneyStore {
  readonly registration: Resource<Registration>

  constructor(
    private readonly app: AppStores,
    private readonly id: string,
  ) {
    this.registration = new Resource<Registration>(
      () => app.api.get('/registrations/{id}', { path: { id } }),
      app.clock,
      new Snapshot(app.personal, `registration:${id}`),
    )
  }

  /** Reads the registration and, beside it, the list it is in; then its ticket where there is one. */
  async load(): Promise<void> {
    // The other subjects of the day are told from the list.
    void this.app.registrations.list.refresh()
    // A change that was made above this page has been kept, or has taken away what was.
    if (this.registration.value && !this.app.personal.get(`registration:${this.id}`))
      this.registration.clear()
    this.registration.recall()
    await this.registration.load()
    const { value, fresh } = this.registration
    if (!value) return
    const ticket = ticketResource(this.app, this.id)
    if (viewTicketOf(value)?.allowed) await ticket.load()
    // One that was withdrawn is gone from the phone, too.
    else if (fresh) ticket.clear()
  }
}

/** Whether the ticket can be seen, and if not why. */
export function viewTicketOf({ actions }: Registration): Schema<'Action'> | undefined {
  return actions.find(({ kind }) => kind === 'viewTicket')
}

/** The date that comes next, for the line that says where the journey stands; the status alone after the last one. */
export function nextStepOf({ timeline, statusText }: Schema<'Registration'>) {
  const next =
    timeline.find(({ state }) => state === 'current') ?? timeline.find(({ state }) => state === 'upcoming')
  if (!next) return { title: statusText, at: null }
  return { title: next.title, at: next.at, form: next.precision, provisional: next.provisional }
}
