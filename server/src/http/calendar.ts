import type { components } from '../../../contract/schema'
import { type Calendar, explainExamDate, explainFollowing } from '../domain/calendar/calendar'
import { explainSitting } from '../domain/calendar/explanations'
import { refundStep, sittingSteps, written } from '../domain/calendar/steps'
import { closedRefusal, type Refusal, soldOutRefusal } from '../domain/orders'
import { seatLevel } from '../domain/policy'
import { addMonths, dateOf, toBeijing } from '../lib/time'
import { certificationUnknown } from '../problems/general'
import { listSittingsOf, type SittingRow } from '../repositories/calendar/sittings'
import { type Handlers, toStore } from './operation'
import type { HttpServices } from './services'
import { PublicAnswers } from './stored-answers'

type CalendarYear = components['schemas']['CalendarYear']
type CalendarMonth = components['schemas']['CalendarMonth']

function presentMonth(calendar: Calendar, month: string, now: Date): CalendarMonth {
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
    explanations: {
      examDate: explainExamDate(calendar, month, now),
      ...explainFollowing(calendar, examDate, now),
    },
  }
}

/** The twelve sittings of a year with everything that follows from each, as they are read at `now`. */
export function presentYear(calendar: Calendar, year: number, now: Date): CalendarYear {
  const items = Array.from({ length: 12 }, (_, index) =>
    presentMonth(calendar, `${year}-${String(index + 1).padStart(2, '0')}`, now),
  )
  return { year, provisional: items.some(({ provisional }) => provisional), items }
}

type Sitting = components['schemas']['Sitting']

interface DatedSitting {
  examDate: string
  month: string | null
}

/** Sittings a deferral from `sitting` could use: those of the calendar, or of the list where there is none. */
export function laterDates(
  calendar: Calendar,
  sitting: DatedSitting,
  listed: readonly Pick<DatedSitting, 'examDate'>[],
): string[] {
  if (sitting.month) return calendar.laterSittings(sitting.examDate)
  const until = calendar.datesOf(sitting.examDate).changeUntil
  return listed.map(({ examDate }) => examDate).filter((date) => date > sitting.examDate && date <= until)
}

function refusalOf(calendar: Calendar, sitting: SittingRow, now: Date): Refusal | null {
  const policy = calendar.policyOn(sitting.examDate)
  const { registrationClosesAt } = calendar.datesOf(sitting.examDate)
  if (now >= registrationClosesAt) return closedRefusal(policy, registrationClosesAt, now)
  return sitting.taken >= sitting.capacity ? soldOutRefusal(policy) : null
}

function forecastOf(
  calendar: Calendar,
  sitting: SittingRow,
  deferralDates: string[],
  now: Date,
): Sitting['forecast'] {
  const dates = calendar.datesOf(sitting.examDate)
  const steps = [
    refundStep(calendar, sitting, now, now),
    ...sittingSteps(calendar, sitting, dates.slots[0], { deferralDates }, now),
  ]
  return {
    steps: steps.map((step) => ({
      ...written(step),
      promise: null,
      state: step.kind !== 'exam' && now >= step.at ? 'missed' : 'upcoming',
    })),
    deferralDates,
    provisionalDates: deferralDates.filter((date) => calendar.isOtherProvisional(sitting, date)),
    retakeUntil: dates.changeUntil,
  }
}

/** A sitting as a candidate chooses it, with every consequence of paying at `now`. `all` are its siblings. */
export function presentSitting(
  calendar: Calendar,
  sitting: SittingRow,
  all: SittingRow[],
  now: Date,
): Sitting {
  const { id, examDate, mode, city, capacity, taken } = sitting
  const dates = calendar.datesOf(examDate)
  const refusal = refusalOf(calendar, sitting, now)
  const seatsLeft = capacity - taken
  return {
    id,
    examDate,
    slotStartsAt: toBeijing(dates.slots[0].startsAt),
    slots: dates.slots.map(({ startsAt }) => toBeijing(startsAt)),
    mode,
    city,
    registrationClosesAt: toBeijing(dates.registrationClosesAt),
    seatsLeft,
    seatLevel: seatLevel(calendar.policyOn(examDate), seatsLeft, capacity),
    provisional: calendar.isProvisional(sitting),
    choosable: refusal === null,
    refusal,
    explanation: explainSitting(calendar, sitting, now),
    forecast: forecastOf(calendar, sitting, laterDates(calendar, sitting, all), now),
  }
}

/** The year's calendar, memoised per version of its data and the year in which it is read. */
export function createCalendarHandlers({ calendar: book }: HttpServices): Handlers<'getCalendar'> {
  const years = new PublicAnswers(
    () => book.read(),
    ({ versions }, now) => `${versions.calendar} ${dateOf(now).slice(0, 4)}`,
  )
  return {
    getCalendar(call) {
      const { year } = call.params
      return years.get(call.now, String(year), ({ calendar }) =>
        toStore(call, presentYear(calendar, year, call.now)),
      )
    },
  }
}

const MONTHS_SHOWN = 12

/** A certification's coming sittings with the forecast of choosing each. */
export function createSittingHandlers({ db, calendar: book }: HttpServices): Handlers<'listSittings'> {
  return {
    async listSittings(call) {
      const today = dateOf(call.now)
      const until = addMonths(today, MONTHS_SHOWN)
      const [calendar, sittings] = await Promise.all([
        book.current(),
        listSittingsOf(db, call.params.code, today, until),
      ])
      if (!sittings) throw certificationUnknown()
      const items = sittings.map((sitting) => presentSitting(calendar, sitting, sittings, call.now))
      return { items, nextCursor: null }
    },
  }
}
