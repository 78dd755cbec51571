import Taro from '@tarojs/taro'
import { attempt, type Outcome } from './outcome'

/** An entry for the phone's calendar; times are milliseconds since 1970. */
export interface CalendarEntry {
  title: string
  startsAt: number
  endsAt: number
  location: string
  description: string
  /** How long before the start the phone reminds, in seconds; null for no reminder. */
  reminderSeconds: number | null
}

/**
 * Adds an entry to the phone's calendar; asks for the permission when it is used first. The client takes it in the tap
 * itself alone, and one entry for each tap.
 */
export function addToCalendar(entry: CalendarEntry): Promise<Outcome> {
  return attempt(Taro.canIUse('addPhoneCalendar'), () =>
    Taro.addPhoneCalendar({
      title: entry.title,
      startTime: Math.floor(entry.startsAt / 1000),
      // Seconds, too, in WeChat's document; Taro's type still has the text of an older one.
      endTime: Math.floor(entry.endsAt / 1000) as unknown as string,
      location: entry.location,
      description: entry.description,
      alarm: entry.reminderSeconds !== null,
      alarmOffset: entry.reminderSeconds ?? 0,
    }),
  )
}
