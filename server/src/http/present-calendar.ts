import type { components } from '../../../contract/schema'
import type { Calendar } from '../domain/calendar/calendar'
import { explainExamDate, explainFollowing } from '../domain/calendar/explanations'
import { toBeijing } from '../lib/time'

type CalendarYear = components['schemas']['CalendarYear']
type CalendarMonth = components['schemas']['CalendarMonth']

function presentMonth(calendar: Calendar, month: string): CalendarMonth {
  const { lastSaturday, examDate, shifted, reason } = calendar.examDateOf(month)
  const dates = calendar.datesOf(examDate)
  return {
    month,
    lastSaturday,
    examDate,
    shifted,
    reason,
    registrationClosesAt: toBeijing(dates.registrationClosesAt),
    ticketBy: toBeijing(dates.ticketBy),
    resultFrom: dates.resultFrom,
    resultNoticeBy: dates.resultNoticeBy,
    paperBy: dates.paperBy,
    provisional: calendar.isMonthProvisional(month),
    explanations: { examDate: explainExamDate(calendar, month), ...explainFollowing(calendar, examDate) },
  }
}

/** The twelve sittings of a year with everything that follows from each. */
export function presentYear(calendar: Calendar, year: number): CalendarYear {
  const items = Array.from({ length: 12 }, (_, index) =>
    presentMonth(calendar, `${year}-${String(index + 1).padStart(2, '0')}`),
  )
  return { year, provisional: items.some(({ provisional }) => provisional), items }
}
