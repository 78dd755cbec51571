import { addMonthsTo } from '../../lib/time'
import type { Calendar, Explanation } from '../calendar/calendar'
import { displayDay, displayInstant } from '../display'

/** The last sitting that keeps a certificate unbroken, and why it is that one. */
export interface Renewal {
  lastSitting: string
  explanation: Explanation
}

/** More months than a result ever takes: the search goes no further back. */
const MONTHS_BACK = 3

/** Dates of the monthly sittings around an expiry, the latest first. */
export function monthlySittingsBefore(calendar: Calendar, expiresOn: string): string[] {
  return Array.from({ length: MONTHS_BACK }, (_, back) => {
    return calendar.examDateOf(addMonthsTo(expiresOn.slice(0, 7), -back)).examDate
  })
}

/**
 * The last sitting whose result comes no later than the certificate's last day; null once its registration has
 * closed, or when there is none. `examDates` are the candidates for it, in any order.
 */
export function renewalOf(
  calendar: Calendar,
  examDates: readonly string[],
  { issuedOn, expiresOn }: { issuedOn: string; expiresOn: string },
  now: Date,
): Renewal | null {
  const inTime = examDates.filter((date) => date > issuedOn && calendar.datesOf(date).resultFrom <= expiresOn)
  const lastSitting = inTime.sort().at(-1)
  if (!lastSitting) return null
  const { resultFrom, registrationClosesAt } = calendar.datesOf(lastSitting)
  if (now >= registrationClosesAt) return null
  const days = calendar.policyOn(lastSitting).resultWorkingDays
  return {
    lastSitting,
    explanation: {
      rule: `成绩在考后第 ${days} 个工作日公布，公布日不晚于证书到期日，证书就不中断`,
      derivation: `${displayDay(lastSitting)}考试，${displayDay(resultFrom)}出成绩；证书 ${expiresOn} 到期`,
      afterwards: `该考期的报名于${displayInstant(registrationClosesAt)} 截止，错过后新旧证书之间会有空档`,
    },
  }
}
