import Taro from '@tarojs/taro'
import { attempt, type Outcome } from './outcome'

/** An entry for the phone's calendar; times are milliseconds since 1970. */
export interface CalendarEntry {
  title: string
  startsAt: number
  endsAt: number
  location: string
  description: string
  /** How long before the start the phone reminds, in seconds. */
  reminderSeconds: number
}

/** Adds an entry to the phone's calendar; asks for the permission when it is used first. */
export function addToCalendar(entry: CalendarEntry): Promise<Outcome> {
  return attempt(Taro.canIUse('addPhoneCalendar'), () =>
    Taro.addPhoneCalendar({
      title: entry.title,
      startTime: Math.floor(entry.startsAt / 1000),
      // The client wants text here and seconds there.
      endTime: String(Math.floor(entry.endsAt / 1000)),
      location: entry.location,
      description: entry.description,
      alarm: true,
      alarmOffset: entry.reminderSeconds,
    }),
  )
}
