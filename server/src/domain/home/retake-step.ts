import type { components } from '../../../../contract/schema'
import { toBeijing } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import { retakeUntil } from '../changes/changes'
import type { HomeRegistration } from './home-facts'

const OUTCOMES = { passed: '已通过', failed: '未通过', absent: '缺考' }

/** Counts down to the end of the free retake; null when there is none to use, or no sitting left for it. */
export function retakeStep(
  calendar: Calendar,
  { id, certificationName, examDate, outcome, retakeDates }: HomeRegistration,
  now: Date,
): components['schemas']['NextStep'] | null {
  const { changeUntil } = calendar.datesOf(examDate)
  const within = retakeDates.filter((date) => date > examDate && date <= changeUntil)
  const until = retakeUntil(calendar, within)
  if (!until || now >= until || !outcome) return null
  return {
    kind: 'retakeBefore',
    title: '可免费补考一次',
    subtitle: `${certificationName} · ${OUTCOMES[outcome]}`,
    at: toBeijing(until),
    atLabel: '后不能再申请补考',
    target: { page: 'retake', id },
  }
}
