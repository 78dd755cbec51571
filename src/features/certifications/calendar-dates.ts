import type { Schema } from '../../api/contract-types'
import { type DateWords, monthText } from '../../format/date'
import type { Explained } from '../../parts/explain/explain-sheet'

type Month = Schema<'CalendarMonth'>

/** A date of a sitting, as it is read and as it explains itself. */
export interface ExplainedDate {
  id: keyof Month['explanations']
  title: string
  when: string
  explained: Explained
}

/** The six dates of a month's sitting in their order. */
export function datesOf(month: Month, say: DateWords): ExplainedDate[] {
  const { provisional } = month
  const day = (date: string) => say(date, 'date', provisional)
  const date = (id: ExplainedDate['id'], title: string, when: string): ExplainedDate => ({
    id,
    title,
    when,
    explained: { title: `${title} · ${when}`, explanation: month.explanations[id] },
  })
  return [
    date('registrationClosesAt', '报名与延期截止', say(month.registrationClosesAt, 'full', provisional)),
    date('ticketBy', '准考证最迟发放', say(month.ticketBy, 'endOfDay', provisional)),
    date('examDate', '考试', day(month.examDate)),
    date('resultFrom', '可查成绩', `${day(month.resultFrom)} 起`),
    date('resultNoticeBy', '成绩通知最迟', day(month.resultNoticeBy)),
    date('paperBy', '纸质证书最迟寄出', day(month.paperBy)),
  ]
}

/** Where a sitting lies as seen from a day: over, the next one to be sat, or a later one. */
export type MonthState = 'past' | 'next' | 'later'

/** The month whose sitting is sat next, today's own included, or null when none of these is. */
export function nextMonth(months: readonly Month[], today: string): string | null {
  return months.find(({ examDate }) => examDate >= today)?.month ?? null
}

/** How a month is shown on `today`, a `YYYY-MM-DD` date; where that is unknown nothing is over. */
export function monthState(month: Month, next: string | null, today: string | null): MonthState {
  if (month.month === next) return 'next'
  return today !== null && month.examDate < today ? 'past' : 'later'
}

/** 报名 7月15日 00:00 截止, or that it is over. `now` is in milliseconds, null where it is unknown. */
export function monthDetail(month: Month, state: MonthState, now: number | null, say: DateWords): string {
  if (state === 'past') return '考试已结束'
  const closing = say(month.registrationClosesAt, 'minute', month.provisional)
  return now !== null && Date.parse(month.registrationClosesAt) <= now
    ? `报名已于 ${closing} 截止`
    : `报名 ${closing} 截止`
}

/** 端午调整: why a sitting is not on the month's last Saturday; null when it is. */
export function shiftWord({ shifted, reason }: Pick<Month, 'shifted' | 'reason'>): string | null {
  if (!shifted) return null
  return reason ? `${reason}调整` : '日期调整'
}

/** 7月考期, 7月25日 周六, for those who listen. */
export function monthLabel(month: Month, say: DateWords): string {
  return `${monthText(month.month)}考期，${say(month.examDate, 'date', month.provisional)}`
}
