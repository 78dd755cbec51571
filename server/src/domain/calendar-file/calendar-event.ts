import { createHash } from 'node:crypto'

/** The dates of a registration that belong into a calendar; one event of each at most. */
export type EventKind = 'deferral' | 'ticket' | 'exam' | 'result' | 'retake' | 'paper' | 'expiry'

/** One entry of a phone calendar. */
export interface CalendarEvent {
  kind: EventKind
  title: string
  startsAt: Date
  endsAt: Date
  description: string
  location: string | null
  /** Minutes before the start, the longest first. */
  reminderMinutes: number[]
  /** Takes the event out of a calendar that has it already. */
  cancelled: boolean
}

/**
 * What an event of a registration is called for good: the same in the file of the link and in every mail, so that a
 * later one replaces it. The registration's own id cannot be read from it.
 */
export function eventUid(registrationId: string, kind: EventKind): string {
  const digest = createHash('sha256').update(`calendar ${registrationId}`).digest('hex').slice(0, 32)
  return `${kind}-${digest}@cert-exam`
}
