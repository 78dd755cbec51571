import { addDays, atTime, dateOf } from '../../lib/time'
import type { SittingDates } from '../calendar/dates'
import type { SlotIndex } from '../registrations'
import { EVENING, MORNING } from './promise'

/** Who may be reminded now: those who sit on a day in one of these slots. */
export interface DueReminder {
  kind: 'examTomorrow' | 'examToday'
  examDate: string
  slots: SlotIndex[]
}

/** From 18:00 on tomorrow's exams are reminded of, from 08:00 on today's that have not started. */
export function dueReminders(slotsOf: (examDate: string) => SittingDates['slots'], now: Date): DueReminder[] {
  const today = dateOf(now)
  const tomorrow = addDays(today, 1)
  const ahead = (examDate: string) => {
    return slotsOf(examDate).flatMap(({ index, startsAt }) => (now < startsAt ? [index] : []))
  }
  const due: DueReminder[] = []
  if (now >= atTime(today, MORNING)) due.push({ kind: 'examToday', examDate: today, slots: ahead(today) })
  if (now >= atTime(today, EVENING)) {
    due.push({ kind: 'examTomorrow', examDate: tomorrow, slots: ahead(tomorrow) })
  }
  return due.filter(({ slots }) => slots.length > 0)
}
