import type { components } from '../../../contract/schema'
import type { Calendar } from '../domain/calendar/calendar'
import { explainSitting, refundStep, sittingSteps, type UnjudgedStep } from '../domain/calendar/steps'
import { closedRefusal, type Refusal, soldOutRefusal } from '../domain/orders'
import { seatLevel } from '../domain/policy'
import { toBeijing } from '../lib/time'
import type { SittingRow } from '../repositories/sittings'

type Sitting = components['schemas']['Sitting']

/** Sittings a deferral from `sitting` could use: those of the calendar, or of the list where there is none. */
function laterDates(calendar: Calendar, sitting: SittingRow, listed: SittingRow[]): string[] {
  if (sitting.month) return calendar.laterSittings(sitting.examDate)
  const until = calendar.datesOf(sitting.examDate).changeUntil
  return listed.map(({ examDate }) => examDate).filter((date) => date > sitting.examDate && date <= until)
}

function refusalOf(calendar: Calendar, sitting: SittingRow, now: Date): Refusal | null {
  const policy = calendar.policyOn(sitting.examDate)
  const { registrationClosesAt } = calendar.datesOf(sitting.examDate)
  if (now >= registrationClosesAt) return closedRefusal(policy, registrationClosesAt)
  return sitting.taken >= sitting.capacity ? soldOutRefusal(policy) : null
}

function forecastOf(
  calendar: Calendar,
  sitting: SittingRow,
  deferralDates: string[],
  now: Date,
): Sitting['forecast'] {
  const dates = calendar.datesOf(sitting.examDate)
  const steps: UnjudgedStep[] = [
    refundStep(calendar, sitting.examDate, now),
    ...sittingSteps(calendar, sitting, dates.slots[0], { deferralDates }),
  ]
  return {
    steps: steps.map((step) => ({
      ...step,
      state: step.kind !== 'exam' && now >= new Date(step.at) ? 'missed' : 'upcoming',
    })),
    deferralDates,
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
  const { id, examDate, month, mode, city, capacity, taken } = sitting
  const dates = calendar.datesOf(examDate)
  const refusal = refusalOf(calendar, sitting, now)
  const seatsLeft = capacity - taken
  return {
    id,
    examDate,
    slotStartsAt: toBeijing(dates.slots[0].startsAt),
    mode,
    city,
    registrationClosesAt: toBeijing(dates.registrationClosesAt),
    seatsLeft,
    seatLevel: seatLevel(calendar.policyOn(examDate), seatsLeft, capacity),
    provisional: month ? calendar.isMonthProvisional(month) : calendar.isSittingProvisional(examDate),
    choosable: refusal === null,
    refusal,
    explanation: explainSitting(calendar, sitting),
    forecast: forecastOf(calendar, sitting, laterDates(calendar, sitting, all), now),
  }
}
