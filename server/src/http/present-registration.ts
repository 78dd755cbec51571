import type { components } from '../../../contract/schema'
import type { SlotInstants } from '../domain/calendar/dates'
import { displayEndOfDay } from '../domain/display'
import { STATUS_TEXTS, statusOf } from '../domain/registrations/status'
import { timeline } from '../domain/registrations/timeline'
import { toBeijing } from '../lib/time'
import type { DatedRegistration } from '../use-cases/registrations/dated-registrations'
import { presentRefs } from './orders'
import { presentActions } from './present-actions'

type Schemas = components['schemas']

/** The candidate's slot of a sitting. */
export function slotOf({ view, calendar }: DatedRegistration): SlotInstants {
  const { slots } = calendar.datesOf(view.examDate)
  return slots[view.slot - 1] ?? slots[0]
}

/** A slot as the contract shows it. */
export function presentSlot({ index, ...instants }: SlotInstants): Schemas['Slot'] {
  const { entersAt, startsAt, doorClosesAt, endsAt } = instants
  return {
    index,
    entersAt: toBeijing(entersAt),
    startsAt: toBeijing(startsAt),
    doorClosesAt: toBeijing(doorClosesAt),
    endsAt: toBeijing(endsAt),
  }
}

/** One registration with its timeline and what can be done now. */
export function presentRegistration(dated: DatedRegistration, now: Date): Schemas['Registration'] {
  const { view, calendar, laterDates } = dated
  const slot = slotOf(dated)
  const status = statusOf(view, slot, now)
  const steps = timeline({ calendar, slot, laterDates, registration: view }, now)
  return {
    id: view.id,
    status,
    statusText: STATUS_TEXTS[status],
    attempt: view.attempt,
    ...presentRefs(view),
    startsAt: toBeijing(slot.startsAt),
    nextStep: steps.find((step) => step.state === 'current') ?? null,
    orderId: view.orderId,
    orderNumber: view.orderNumber,
    amountFen: view.retakeOf ? 0 : view.amountFen,
    demoFigures: view.demoFigures,
    slot: presentSlot(slot),
    deferredFrom: view.deferredFrom,
    retakeOf: view.retakeOf,
    moved: view.movedFrom && view.movedReason ? { from: view.movedFrom, reason: view.movedReason } : null,
    timeline: steps,
    actions: [viewTicket(dated, slot), ...presentActions(dated, now)],
  }
}

/** One registration in a list. */
export function presentSummary(dated: DatedRegistration, now: Date): Schemas['RegistrationSummary'] {
  const { id, status, statusText, attempt, certification, sitting, startsAt, nextStep } = presentRegistration(
    dated,
    now,
  )
  return { id, status, statusText, attempt, certification, sitting, startsAt, nextStep }
}

/** Why the ticket cannot be seen yet: it is out by 24:00 of the exam week's Monday. */
export function ticketRefusal({ view, calendar }: DatedRegistration): Schemas['Refusal'] {
  const { ticketBy } = calendar.datesOf(view.examDate)
  return {
    code: 'ticket-not-published',
    text: `准考证最迟于${displayEndOfDay(ticketBy)} 发放`,
    rule: '考试周周一 24:00 前发放准考证',
    date: toBeijing(ticketBy),
  }
}

function viewTicket(dated: DatedRegistration, slot: SlotInstants): Schemas['Action'] {
  const allowed = dated.view.ticketPublishedAt !== null
  return {
    kind: 'viewTicket',
    allowed,
    until: allowed ? toBeijing(slot.endsAt) : null,
    reason: allowed ? null : ticketRefusal(dated),
  }
}
