import ICAL from 'ical.js'

/** An event as an independent reader of iCalendar understands it. */
export interface ReadEvent {
  uid: string
  summary: string
  description: string
  location: string | null
  cancelled: boolean
  tentative: boolean
  sequence: number
  /** Instants as `…Z`. */
  startsAt: string
  endsAt: string
  /** Minutes before the start. */
  alarms: number[]
}

const instant = (time: ICAL.Time) => time.toJSDate().toISOString()

/** The events of an iCalendar text, the earliest first. Throws on anything that is none. */
export function readCalendarFile(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((component): ReadEvent => {
    const event = new ICAL.Event(component)
    const alarms = component.getAllSubcomponents('valarm').map((alarm) => {
      const trigger = alarm.getFirstPropertyValue('trigger')
      if (!(trigger instanceof ICAL.Duration)) throw new Error('an alarm at a fixed instant')
      return -trigger.toSeconds() / 60 || 0
    })
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location,
      cancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
      tentative: component.getFirstPropertyValue('status') === 'TENTATIVE',
      sequence: event.sequence,
      startsAt: instant(event.startDate),
      endsAt: instant(event.endDate),
      alarms,
    }
  })
  return events.sort((one, other) => one.startsAt.localeCompare(other.startsAt))
}
