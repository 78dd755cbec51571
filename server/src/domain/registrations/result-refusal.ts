import { startOfDay, toBeijing } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import { displayDate } from '../display'
import type { Refusal } from '../orders'

/** The result is not out yet: it can be queried from the third working day after the exam. */
export function resultRefusal(calendar: Calendar, examDate: string): Refusal {
  const { resultFrom } = calendar.datesOf(examDate)
  const days = calendar.policyOn(examDate).resultWorkingDays
  return {
    code: 'result-not-published',
    text: `成绩从${displayDate(resultFrom)}起可查`,
    rule: `考后第 ${days} 个工作日起可查成绩`,
    date: toBeijing(startOfDay(resultFrom)),
  }
}
