import type { components } from '../../../contract/schema'
import type { Calendar } from '../domain/calendar/calendar'
import { explainClosing, explainedSitting, explainRetakeEnd } from '../domain/calendar/explanations'
import { type ChangeStanding, sittingSteps, written } from '../domain/calendar/steps'
import {
  afterDeferral,
  afterRetake,
  DEFERRAL_USES_UP,
  deferralRefusal,
  RETAKE_USES_UP,
  retakeRefusal,
  retakeUntil,
  targetRefusal,
} from '../domain/changes/changes'
import { compareRetake, compareWays } from '../domain/changes/ways'
import type { Refusal } from '../domain/orders'
import { seatLevel } from '../domain/policy'
import { closingOf } from '../domain/registrations/registrations'
import { toBeijing } from '../lib/time'
import type { TargetRow } from '../repositories/changes'
import {
  type ChangeChoices,
  changeChoices,
  deferRegistration,
  retakeRegistration,
} from '../use-cases/changes'
import { refreshOverdue } from '../use-cases/orders/close-order'
import { laterDates } from './calendar'
import { idempotent } from './idempotent'
import type { Handlers } from './operation'
import { presentRegistration, refundTermsOf, requireOwnRegistration } from './registrations/registrations'
import type { HttpServices } from './services'

/** What a change offers, as the contract has it. */
type ChangeOptions = components['schemas']['ChangeOptions']
type Option = ChangeOptions['options'][number]

/** Each sitting with everything that follows from choosing it, or why it cannot be chosen. */
function presentOptions(
  { view, calendar, targets, later }: ChangeChoices,
  standing: ChangeStanding,
  refusal: Refusal | null,
  now: Date,
): Option[] {
  return targets.map((target) => {
    const refused = refusal ?? targetRefusal(calendar, view, target, now)
    return presentOption(calendar, target, later, standing, refused, now)
  })
}

function presentOption(
  calendar: Calendar,
  target: TargetRow,
  later: readonly TargetRow[],
  standing: ChangeStanding,
  refusal: Refusal | null,
  now: Date,
): Option {
  const { id, examDate, mode, city, capacity, taken } = target
  const { slots } = calendar.datesOf(examDate)
  const deferralDates = laterDates(calendar, target, later)
  const steps = sittingSteps(calendar, target, slots[0], { deferralDates, standing }, now)
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
    ...explainedSitting(calendar, target, now),
    steps: steps.map((step) => ({
      ...written(step),
      promise: null,
      state: now >= step.at ? 'missed' : 'upcoming',
    })),
  }
}

/** An instant of the contract, or null. */
function instantOrNull(instant: Date | null): string | null {
  return instant && toBeijing(instant)
}

function deferralOptions(choices: ChangeChoices, now: Date): ChangeOptions {
  const { view, calendar, laterDates } = choices
  const refusal = deferralRefusal(calendar, view, laterDates, now)
  const closesAt = closingOf(calendar, view)
  const refund = refundTermsOf(choices, now)
  const provisional = calendar.isProvisional(view)
  return {
    allowed: refusal === null,
    refusal,
    applyUntil: view.retakeOf ? null : instantOrNull(closesAt),
    provisional,
    explanation: view.retakeOf ? null : explainClosing(calendar, view.examDate, closesAt, now),
    usesUp: DEFERRAL_USES_UP,
    afterwards: afterDeferral(),
    comparison: compareWays({
      deferralAllowed: refusal === null,
      deferralUntil: closesAt,
      provisional,
      refundAllowed: refund !== null && refund.refusal === null,
      refund,
      amountFen: refund ? view.amountFen : 0,
      retake: view.retakeOf === null,
    }),
    options: presentOptions(choices, 'deferred', refusal, now),
  }
}

function retakeOptions(choices: ChangeChoices, now: Date): ChangeOptions {
  const { view, calendar, laterDates } = choices
  const refusal = retakeRefusal(calendar, view, laterDates, now)
  const until = view.retakeOf ? null : retakeUntil(calendar, laterDates)
  const last = laterDates.at(-1) ?? view.examDate
  const provisional = calendar.isOtherProvisional(view, last)
  return {
    allowed: refusal === null,
    refusal,
    applyUntil: instantOrNull(until),
    provisional,
    explanation: until && explainRetakeEnd(calendar, view, last, until, now),
    usesUp: RETAKE_USES_UP,
    afterwards: afterRetake(),
    comparison: refusal ? [] : compareRetake(until, provisional),
    options: presentOptions(choices, 'retake', refusal, now),
  }
}

/** Deferring a registration and sitting the free retake: what is possible, and doing it. */
export function createChangeHandlers(
  services: HttpServices,
): Handlers<'getDeferralOptions' | 'deferRegistration' | 'getRetakeOptions' | 'retakeRegistration'> {
  const present = async (inside: HttpServices, candidateId: string, id: string, now: Date) =>
    presentRegistration(await requireOwnRegistration(inside, candidateId, id), now)
  return {
    async getDeferralOptions({ candidateId, params, now }) {
      await refreshOverdue(services, candidateId, now)
      return deferralOptions(await changeChoices(services, candidateId, params.id, now), now)
    },

    deferRegistration: idempotent(services, 'deferRegistration', async (call, once) => {
      const { candidateId, params, body, now } = call
      await refreshOverdue(services, candidateId, now)
      const wish = { candidateId, registrationId: params.id, ...body }
      return once(async (inside) => {
        await deferRegistration(inside, wish, now)
        return present(inside, candidateId, params.id, now)
      })
    }),

    async getRetakeOptions({ candidateId, params, now }) {
      await refreshOverdue(services, candidateId, now)
      return retakeOptions(await changeChoices(services, candidateId, params.id, now), now)
    },

    retakeRegistration: idempotent(services, 'retakeRegistration', async (call, once) => {
      const { candidateId, params, body, now } = call
      await refreshOverdue(services, candidateId, now)
      const wish = { candidateId, registrationId: params.id, ...body }
      return once(async (inside) =>
        present(inside, candidateId, await retakeRegistration(inside, wish, now), now),
      )
    }),
  }
}
