import type { Schema } from '../../api/contract-types'

type Slot = Schema<'Slot'>

/** Where the exam day stands: before entry, entry open, running with the door open, door closed, over. */
export type ExamDayPhase = 'before' | 'entering' | 'doorOpen' | 'doorClosed' | 'over'

/** The phase and the next instant in large type, from the slot the backend gave. */
export interface ExamDay {
  phase: ExamDayPhase
  /** RFC 3339, or null when nothing more comes. */
  countTo: string | null
}

/** Reads the slot's instants against `now` (milliseconds by the backend); each instant already belongs to what follows. */
export function examDayAt(slot: Slot, now: number): ExamDay {
  if (now < Date.parse(slot.entersAt)) return { phase: 'before', countTo: slot.entersAt }
  if (now < Date.parse(slot.startsAt)) return { phase: 'entering', countTo: slot.startsAt }
  if (now < Date.parse(slot.doorClosesAt)) return { phase: 'doorOpen', countTo: slot.doorClosesAt }
  if (now < Date.parse(slot.endsAt)) return { phase: 'doorClosed', countTo: slot.endsAt }
  return { phase: 'over', countTo: null }
}
