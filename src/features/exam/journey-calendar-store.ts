import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Schema } from '../../api/contract-types'
import { copyText } from '../../platform/clipboard'
import type { Outcome } from '../../platform/outcome'
import { addToCalendar } from '../../platform/phone-calendar'
import type { AppStores } from '../../stores/app-stores'
import { Resource } from '../../stores/resource'
import { Snapshot } from '../../stores/snapshot'
import { eventEntryOf, type JourneyEvent } from './calendar-entry'

type Calendar = Schema<'RegistrationCalendar'>

/** The phone adds an entry at every call, so the store remembers which ones it has; a moved date is another one. */
const nameOf = ({ id, startsAt }: JourneyEvent) => `${id} ${startsAt}`

/** The dates of one registration on their way into the phone's calendar. */
export class JourneyCalendarStore {
  readonly calendar: Resource<Calendar>
  /** The event that is being added, or null. */
  adding: string | null = null
  /** What was last asked of the phone, and what came of it. */
  ended: { task: 'calendar' | 'copy'; outcome: Outcome } | null = null
  private added: readonly string[]
  private running = false
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
    makeAutoObservable<this, 'app' | 'key' | 'added' | 'running'>(this, {
      app: false,
      key: false,
      calendar: false,
      running: false,
      added: observableRef,
    })
  }

  isAdded(event: JourneyEvent): boolean {
    return this.added.includes(nameOf(event))
  }

  /** The events that are not in the phone's calendar yet. */
  get left(): JourneyEvent[] {
    return (this.calendar.value?.events ?? []).filter((event) => !this.isAdded(event))
  }

  /** Adds some events one after the other; what the phone refuses ends it. */
  async add(events: readonly JourneyEvent[]): Promise<void> {
    if (this.running) return
    this.running = true
    for (const event of events) {
      runInAction(() => {
        this.adding = event.id
      })
      const outcome = await addToCalendar(eventEntryOf(event))
      runInAction(() => {
        this.ended = { task: 'calendar', outcome }
        if (outcome === 'done') this.remember(event)
      })
      if (outcome !== 'done') break
    }
    this.running = false
    runInAction(() => {
      this.adding = null
    })
  }

  /** Copies the address of the same dates, for the calendar of a computer. */
  async copyLink(fileUrl: string): Promise<void> {
    if (this.running) return
    this.running = true
    const outcome = await copyText(fileUrl)
    this.running = false
    runInAction(() => {
      this.ended = { task: 'copy', outcome }
    })
  }

  private remember(event: JourneyEvent): void {
    this.added = [...this.added, nameOf(event)]
    this.app.personal.set(this.key, this.added)
  }
}
