import { makeAutoObservable, observableRef } from 'mobx'
import type { Schema } from '../../api/contract-types'
import { copyText } from '../../platform/phone'
import { addToCalendar } from '../../platform/phone-calendar'
import type { AppStores } from '../../stores/app-stores'
import { PhoneTask } from '../../stores/phone-task'
import { Resource } from '../../stores/resource'
import { Snapshot } from '../../stores/snapshot'
import { eventEntryOf, type JourneyEvent, reminderText } from './calendar-entry'

type Calendar = Schema<'RegistrationCalendar'>

/**
 * The phone adds an entry at every call, so the store remembers which ones it has, and how many seconds before they
 * remind; a moved date is another one.
 */
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
    return this.addedAs(event) !== undefined
  }

  /** How the phone reminds of a date: of one that is in its calendar, as was asked for then; null where it does not, any more. */
  reminderText(event: JourneyEvent, now: number | null): string | null {
    const [, seconds] = this.addedAs(event)?.slice(nameOf(event).length).split(' ') ?? []
    if (seconds === undefined) return reminderText(event, now)
    return seconds ? reminderText({ ...event, reminderMinutes: [Number(seconds) / 60] }, now) : null
  }

  /** The events that are not in the phone's calendar yet. */
  get left(): JourneyEvent[] {
    return (this.calendar.value?.events ?? []).filter((event) => !this.isAdded(event))
  }

  /** Adds one event. The phone takes one for each tap, in the tap itself. */
  add(event: JourneyEvent): Promise<void> {
    return this.phone.run('calendar', async () => {
      this.begin(event.id)
      const entry = eventEntryOf(event, this.app.clock.knownNow)
      const outcome = await addToCalendar(entry)
      if (outcome === 'done') this.remember(`${nameOf(event)} ${entry.reminderSeconds ?? ''}`)
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

  private addedAs(event: JourneyEvent): string | undefined {
    return this.added.find((name) => `${name} `.startsWith(`${nameOf(event)} `))
  }

  private remember(name: string): void {
    this.added = [...this.added, name]
    this.app.personal.set(this.key, this.added)
  }
}
