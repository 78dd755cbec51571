import type { components } from '../../../contract/schema'
import type { Calendar } from '../domain/calendar/calendar'
import { type ChangeStanding, explainSitting, sittingSteps } from '../domain/calendar/steps'
import { targetRefusal } from '../domain/changes/target-refusal'
import type { Refusal } from '../domain/orders'
import { seatLevel } from '../domain/policy'
import { toBeijing } from '../lib/time'
import type { TargetRow } from '../repositories/change-targets'
import type { ChangeChoices } from '../use-cases/changes/change-choices'

/** What a change offers, as the contract has it. */
export type ChangeOptions = components['schemas']['ChangeOptions']
type Option = ChangeOptions['options'][number]

/** Each sitting with everything that follows from choosing it, or why it cannot be chosen. */
export function presentOptions(
  { view, calendar, targets }: ChangeChoices,
  standing: ChangeStanding,
  refusal: Refusal | null,
  now: Date,
): Option[] {
  return targets.map((target) => {
    const refused = refusal ?? targetRefusal(calendar, view.examDate, target, now)
    return presentOption(calendar, target, standing, refused, now)
  })
}

function presentOption(
  calendar: Calendar,
  target: TargetRow,
  standing: ChangeStanding,
  refusal: Refusal | null,
  now: Date,
): Option {
  const { id, examDate, mode, city, capacity, taken } = target
  const { slots } = calendar.datesOf(examDate)
  const deferralDates = target.month ? calendar.laterSittings(examDate) : []
  const steps = sittingSteps(calendar, target, slots[0], { deferralDates, standing })
  const seatsLeft = capacity - taken
  return {
    sittingId: id,
    examDate,
    mode,
    city,
    seatsLeft,
    seatLevel: seatLevel(calendar.policyOn(examDate), seatsLeft, capacity),
    choosable: refusal === null,
    refusal,
    explanation: explainSitting(calendar, target),
    steps: steps.map((step) => ({ ...step, state: now >= new Date(step.at) ? 'missed' : 'upcoming' })),
  }
}

/** An instant of the contract, or null. */
export function instantOrNull(instant: Date | null): string | null {
  return instant && toBeijing(instant)
}
