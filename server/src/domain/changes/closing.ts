import { startOfDay } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'

/** A registration's sitting and the closing it was promised before that sitting moved. */
export interface ClosingFacts {
  examDate: string
  closesNotBefore: Date | null
}

/**
 * Until when a registration can leave its sitting (that instant is already too late): the sitting's closing, or the
 * later one that was promised before the sitting moved earlier, but never beyond 00:00 of the exam day.
 */
export function closingOf(calendar: Calendar, { examDate, closesNotBefore }: ClosingFacts): Date {
  const { registrationClosesAt } = calendar.datesOf(examDate)
  if (!closesNotBefore || closesNotBefore <= registrationClosesAt) return registrationClosesAt
  const examDay = startOfDay(examDate)
  return closesNotBefore < examDay ? closesNotBefore : examDay
}
