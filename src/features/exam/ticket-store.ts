import { makeAutoObservable } from 'mobx'
import type { Schema } from '../../api/contract-types'
import { savePicture } from '../../platform/album'
import type { Outcome } from '../../platform/outcome'
import { copyText } from '../../platform/phone'
import { addToCalendar } from '../../platform/phone-calendar'
import type { AppStores } from '../../stores/app-stores'
import { PhoneTask } from '../../stores/phone-task'
import { Resource } from '../../stores/resource'
import { Snapshot } from '../../stores/snapshot'
import { calendarEntryOf } from './calendar-entry'
import { EntranceMail } from './entrance-mail'
import { ticketPicture } from './ticket-picture'

type Ticket = Schema<'Ticket'>

const WITHDRAWN: readonly string[] = ['ticket-not-published', 'not-found']

/** What the phone is asked to do with a ticket. */
type TicketTask = 'copy' | 'calendar' | 'picture'

/** The ticket of one registration, from storage when there is no network, and what the candidate does with it. */
export class TicketStore {
  readonly ticket: Resource<Ticket>
  readonly phone = new PhoneTask<TicketTask>()
  readonly email: EntranceMail
  /** The entry that was last handed to the calendar has a reminder. */
  reminded = false

  constructor(
    private readonly app: AppStores,
    registrationId: string,
  ) {
    this.ticket = ticketResource(app, registrationId)
    const path = { id: registrationId }
    const visit = app.clock.now()
    const post = (idempotencyKey: string) =>
      app.api.post('/registrations/{id}/ticket/email', { path, idempotencyKey })
    this.email = new EntranceMail(() =>
      app.intentions.carryOut(`ticket-email:${registrationId}`, post, visit),
    )
    makeAutoObservable<this, 'app'>(this, { app: false, ticket: false, phone: false, email: false })
  }

  /** Copies the entrance link, to be pasted on the computer. */
  copyEntrance(url: string): Promise<void> {
    return this.run('copy', () => copyText(url))
  }

  /** Puts the exam into the phone's calendar, with a reminder before the entry while that is to come. */
  addToCalendar(ticket: Ticket): Promise<void> {
    const entry = calendarEntryOf(ticket, this.app.clock.knownNow)
    this.reminded = entry.reminderSeconds !== null
    return this.run('calendar', () => addToCalendar(entry))
  }

  /** Saves the ticket as a picture in the album. */
  savePicture(ticket: Ticket): Promise<void> {
    return this.run('picture', () => savePicture((ruler) => ticketPicture(ruler, ticket)))
  }

  /** Has the entrance sent to the confirmed e-mail address. */
  async emailEntrance(): Promise<void> {
    this.phone.forget()
    await this.email.send()
  }

  private async run(task: TicketTask, ask: () => Promise<Outcome>): Promise<void> {
    this.email.forget()
    await this.phone.run(task, ask)
  }
}

/** The ticket as a resource that lives on the device too; several pages read it. */
export function ticketResource(
  { api, clock, personal }: AppStores,
  registrationId: string,
): Resource<Ticket> {
  const ticket = new Resource<Ticket>(
    async () => {
      const result = await api.get('/registrations/{id}/ticket', { path: { id: registrationId } })
      // One that was withdrawn is none: the kept one would lead to a former date.
      if (!result.ok && result.failure.kind === 'problem' && WITHDRAWN.includes(result.failure.code))
        ticket.clear()
      return result
    },
    clock,
    new Snapshot(personal, `ticket:${registrationId}`),
  )
  return ticket
}
