import { makeAutoObservable, runInAction } from 'mobx'
import type { Schema } from '../../api/contract-types'
import type { Failure } from '../../api/failure'
import { savePicture } from '../../platform/album'
import { copyText } from '../../platform/clipboard'
import type { Outcome } from '../../platform/outcome'
import { addToCalendar } from '../../platform/phone-calendar'
import type { AppStores } from '../../stores/app-stores'
import { Resource } from '../../stores/resource'
import { Snapshot } from '../../stores/snapshot'
import { calendarEntryOf } from './calendar-entry'
import { drawTicket, PICTURE } from './ticket-picture'

type Ticket = Schema<'Ticket'>

/** What can be done with a ticket beyond looking at it. */
export type TicketTask = 'copy' | 'email' | 'calendar' | 'picture'

/** The ticket of one registration, from storage when there is no network, and what the candidate does with it. */
export class TicketStore {
  readonly ticket: Resource<Ticket>
  running: TicketTask | null = null
  /** The last task and how it ended on the phone. */
  ended: { task: TicketTask; outcome: Outcome } | null = null
  emailFailure: Failure | null = null
  /** Masked address the entrance was sent to. */
  sentTo: string | null = null

  constructor(
    private readonly app: AppStores,
    private readonly registrationId: string,
  ) {
    this.ticket = ticketResource(app, registrationId)
    makeAutoObservable<this, 'app' | 'registrationId'>(this, {
      app: false,
      registrationId: false,
      ticket: false,
    })
  }

  /** Copies the entrance link, to be pasted on the computer. */
  copyEntrance(url: string): Promise<void> {
    return this.run('copy', () => copyText(url))
  }

  /** Puts the exam into the phone's calendar, with a reminder before the entry. */
  addToCalendar(ticket: Ticket): Promise<void> {
    return this.run('calendar', () => addToCalendar(calendarEntryOf(ticket)))
  }

  /** Saves the ticket as a picture in the album. */
  savePicture(ticket: Ticket): Promise<void> {
    return this.run('picture', () =>
      savePicture(PICTURE.width, PICTURE.height, (context) => drawTicket(context, ticket)),
    )
  }

  /** Has the entrance sent to the confirmed e-mail address. */
  async emailEntrance(): Promise<void> {
    if (this.running) return
    this.running = 'email'
    const { api, intentions } = this.app
    const result = await intentions.carryOut(`ticket-email:${this.registrationId}`, (idempotencyKey) =>
      api.post('/registrations/{id}/ticket/email', { path: { id: this.registrationId }, idempotencyKey }),
    )
    runInAction(() => {
      this.running = null
      this.ended = null
      this.emailFailure = result.ok ? null : result.failure
      this.sentTo = result.ok ? result.value.sentTo : null
    })
  }

  private async run(task: TicketTask, ask: () => Promise<Outcome>): Promise<void> {
    if (this.running) return
    this.running = task
    const outcome = await ask()
    runInAction(() => {
      this.running = null
      this.sentTo = null
      this.emailFailure = null
      this.ended = { task, outcome }
    })
  }
}

/** The ticket as a resource that lives on the device too; several pages read it. */
export function ticketResource(
  { api, clock, personal }: AppStores,
  registrationId: string,
): Resource<Ticket> {
  return new Resource<Ticket>(
    () => api.get('/registrations/{id}/ticket', { path: { id: registrationId } }),
    clock,
    new Snapshot(personal, `ticket:${registrationId}`),
  )
}
