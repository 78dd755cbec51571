import type { Calendar } from '../../server/src/domain/calendar/calendar'
import { deferralRefusal, retakeRefusal, targetRefusal } from '../../server/src/domain/changes/changes'
import { refundTerms } from '../../server/src/domain/changes/refund'
import { ticketsAtRisk } from '../../server/src/domain/notices/promises'
import { statusOf } from '../../server/src/domain/registrations/registrations'
import { presentSitting, presentYear } from '../../server/src/http/calendar'
import { addDays, addHours, startOfDay } from '../../server/src/lib/time'
import { calendarWith } from './calendar'
import { around, type CalendarExample, EXAMPLES } from './calendar-examples'
import { journeyFacts } from './journey-facts'

const HOURS_OF_REFUND = 120
/** How long before an example the sitting was that a deferral or a retake comes from. */
const DAYS_OF_CHANGE = 30

const monthly = (examDate: string) => ({ examDate, month: examDate.slice(0, 7) })

const seatOn = (examDate: string) => ({ ...monthly(examDate), capacity: 200, taken: 0, subjects: 0 })

function sittingAt(calendar: Calendar, { examDate, month }: CalendarExample, now: Date) {
  const place = { mode: 'online' as const, city: null }
  const sitting = { id: `tca-architect-${examDate}`, ...place, ...seatOn(examDate), month }
  return presentSitting(calendar, sitting, [sitting], now)
}

/** What can be done with a sitting around its closing: the code of the refusal, or null. */
function closings(calendar: Calendar, example: CalendarExample) {
  const { examDate, closesAt } = example
  const registration = journeyFacts({ examDate }).registration
  const left = addDays(examDate, -DAYS_OF_CHANGE)
  const failed = {
    ...journeyFacts({ examDate: left }).registration,
    outcome: 'failed' as const,
    resultPublishedAt: startOfDay(left),
  }
  const refund = (paidAt: Date) => (now: Date) =>
    refundTerms(calendar, { ...registration, paidAt, ended: false }, now).refusal?.code ?? null
  const closing = new Date(closesAt)
  const early = addHours(closing, -HOURS_OF_REFUND)
  return {
    choosing: around(closesAt, (now) => sittingAt(calendar, example, now).refusal?.text ?? null),
    joining: around(
      closesAt,
      (now) => targetRefusal(calendar, monthly(left), seatOn(examDate), now)?.code ?? null,
    ),
    deferring: around(
      closesAt,
      (now) => deferralRefusal(calendar, registration, calendar.laterSittings(examDate), now)?.code ?? null,
    ),
    retaking: around(closesAt, (now) => retakeRefusal(calendar, failed, [examDate], now)?.code ?? null),
    refundOfTheEve: around(closesAt, refund(addHours(closing, -1))),
    refundOfFiveDays: around(early.toISOString(), refund(addHours(early, -HOURS_OF_REFUND))),
  }
}

/** What is said of a sitting around the instants that follow its closing. */
function following(calendar: Calendar, example: CalendarExample) {
  const { examDate, closesAt, ticketBy, resultFrom, changeUntil, beyond } = example
  const ticketPublishedAt = new Date(closesAt)
  const { registration, slot } = journeyFacts({ examDate, ticketPublishedAt })
  const stepAt = (kind: string) => (now: Date) =>
    sittingAt(calendar, example, now).forecast.steps.find((step) => step.kind === kind)?.state
  const changeTo = (to: string) =>
    targetRefusal(calendar, monthly(examDate), seatOn(to), new Date(closesAt))?.code ?? null
  return {
    ticketStep: around(ticketBy, stepAt('ticket')),
    ticketPromise: around(ticketBy, (now) => ticketsAtRisk(calendar, { examDate, count: 1 }, now)?.state),
    examDay: around(`${examDate}T00:00:00+08:00`, (now) => statusOf(registration, slot, now)),
    resultStep: around(resultFrom, stepAt('result')),
    changeUntil: calendar.datesOf(examDate).changeUntil,
    lastDayOfChange: changeTo(changeUntil),
    dayBeyond: changeTo(beyond),
  }
}

/** The year's calendar, and every example at its boundary instants, as this process's zone sees them. */
export function judgedHere() {
  const calendar = calendarWith()
  return {
    year: presentYear(calendar, 2020, new Date('2020-07-06T10:00:00+08:00')),
    examples: EXAMPLES.map((example) => ({
      examDate: example.examDate,
      ...closings(calendar, example),
      ...following(calendar, example),
    })),
  }
}
