import { startOfDay, toBeijing } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import { displayDate, displayDay } from '../display'
import { closedRefusal, type Refusal, soldOutRefusal } from '../orders'
import { SUBJECTS_PER_SITTING } from '../registrations'

/** A sitting that a deferral or a retake could go to. */
export interface TargetSitting {
  examDate: string
  capacity: number
  taken: number
  /** How many subjects the candidate has on that day already. */
  subjects: number
}

/**
 * Why a sitting cannot be taken after the one on `fromDate`; null when it can. It must be later, within three calendar
 * months (clipped to the month's end), still open, on a day with room for the subject, and have a seat.
 */
export function targetRefusal(
  calendar: Calendar,
  fromDate: string,
  target: TargetSitting,
  now: Date,
): Refusal | null {
  const { changeUntil } = calendar.datesOf(fromDate)
  const months = calendar.policyOn(fromDate).changeMonths
  const policy = calendar.policyOn(target.examDate)
  const { registrationClosesAt } = calendar.datesOf(target.examDate)
  if (target.examDate <= fromDate) {
    const rule = '新考期须晚于原考期'
    return { code: 'sitting-not-later', text: `不晚于${displayDay(fromDate)}的原考期`, rule, date: null }
  }
  if (target.examDate > changeUntil) {
    const text = `超出 ${months} 个月，最晚到${displayDay(changeUntil)}`
    const rule = `新考期须在原考期（${displayDay(fromDate)}）后 ${months} 个月内`
    return { code: 'sitting-beyond-three-months', text, rule, date: toBeijing(startOfDay(changeUntil)) }
  }
  if (now >= registrationClosesAt) return closedRefusal(policy, registrationClosesAt)
  if (target.subjects >= SUBJECTS_PER_SITTING) {
    const text = `你在${displayDate(target.examDate)}已有 ${SUBJECTS_PER_SITTING} 个科目`
    const rule = `同一考期每人最多报考 ${SUBJECTS_PER_SITTING} 个科目`
    return { code: 'sitting-limit-reached', text, rule, date: null }
  }
  return target.taken >= target.capacity ? soldOutRefusal(policy) : null
}
