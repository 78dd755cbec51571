import { makeAutoObservable, observableRef } from 'mobx'
import type { Schema } from '../../api/contract-types'
import { copyText } from '../../platform/phone'
import { addToCalendar } from '../../platform/phone-calendar'
import type { AppStores } from '../../stores/app-stores'
import { PhoneTask } from '../../stores/phone-task'
import { Resource } from '../../stores/resource'
import { Snapshot } from '../../stores/snapshot'
import { eventEntryOf, type JourneyEvent } from './calendar-entry'

type Calendar = Schema<'RegistrationCalendar'>

/** The phone adds an entry at every call, so the store remembers which ones it has; a moved date is another one. */
const nameOf = ({ id, startsAt }: JourneyEvent) => `${id} ${startsAt}`

/** The dates of one registration on their way into the phone's calendar. */
export class JourneyCalendarStore {
  readonly calendar: Resource<Calendar>
  readonly phone = new PhoneTask<'calendar' | 'copy'>()
  private asked: string | null = null
  private added: readonly string[]
  private readonly key: string

  constructor(
    private readonly app: Pick<AppStores, 'api' | 'clock' | 'personal'>,
    id: string,
  ) {
    this.calendar = new Resource<Calendar>(
      () => app.api.get('/registrations/{id}/calendar', { path: { id } }),
      app.clock,
      new Snapshot(app.personal, `calendar:${id}`),
    )
    this.key = `calendar-added:${id}`
    // Only this store fills this key.
    this.added = (app.personal.get(this.key) as string[] | undefined) ?? []
    makeAutoObservable<this, 'app' | 'key' | 'added'>(this, {
      app: false,
      key: false,
      calendar: false,
      phone: false,
      added: observableRef,
    })
  }

  /** The event that is being added, or null. */
  get adding(): string | null {
    return this.phone.running === 'calendar' ? this.asked : null
  }

  isAdded(event: JourneyEvent): boolean {
    return this.added.includes(nameOf(event))
  }

  /** The events that are not in the phone's calendar yet. */
  get left(): JourneyEvent[] {
    return (this.calendar.value?.events ?? []).filter((event) => !this.isAdded(event))
  }

  /** Adds one event. The phone takes one for each tap, in the tap itself. */
  add(event: JourneyEvent): Promise<void> {
    return this.phone.run('calendar', async () => {
      this.begin(event.id)
      const outcome = await addToCalendar(eventEntryOf(event, this.app.clock.knownNow))
      if (outcome === 'done') this.remember(event)
      return outcome
    })
  }

  /** Copies the address of the same dates, for the calendar of a computer. */
  copyLink(fileUrl: string): Promise<void> {
    return this.phone.run('copy', () => copyText(fileUrl))
  }

  private begin(id: string): void {
    this.asked = id
  }

  private remember(event: JourneyEvent): void {
    this.added = [...this.added, nameOf(event)]
    this.app.personal.set(this.key, this.added)
  }
}
