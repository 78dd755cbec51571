import type { components } from '../../../../contract/schema'
import type { SlotInstants } from '../../domain/calendar/dates'
import { deferralRefusal, retakeRefusal, retakeUntil } from '../../domain/changes/changes'
import { type RefundTerms, refundTerms } from '../../domain/changes/refund'
import { dateWordsAt } from '../../domain/display'
import { resultRefusal } from '../../domain/exams/exams'
import type { Refusal } from '../../domain/orders'
import { closingOf, STATUS_TEXTS, statusOf } from '../../domain/registrations/registrations'
import { nextStep, type TimelineFacts, timeline } from '../../domain/registrations/timeline'
import { dateOf, toBeijing } from '../../lib/time'
import { notFound } from '../../problems/general'
import {
  listedRegistrations,
  listKey,
  listReading,
  ownRegistration,
} from '../../repositories/registrations/view'
import { type DatedRegistration, dateRegistrations } from '../../use-cases/registrations'
import { decodeCursor, encodeCursor } from '../cursor'
import type { Handlers } from '../operation'
import { presentRefs } from '../orders/present-order'
import type { HttpServices } from '../services'

type Action = components['schemas']['Action']

function action(
  kind: Action['kind'],
  reason: Refusal | null,
  until: Date | null,
  provisional = false,
): Action {
  return { kind, allowed: reason === null, until: until && toBeijing(until), provisional, reason }
}

/** Until when the order of a registration can be given back; null for a retake, which was not paid for. */
export function refundTermsOf({ view, calendar }: DatedRegistration, now: Date): RefundTerms | null {
  if (view.retakeOf || !view.paidAt) return null
  const ended = view.closedAt !== null || view.orderStatus !== 'paid'
  return refundTerms(calendar, { ...view, paidAt: view.paidAt, ended }, now)
}

const RETAKE_IS_FREE: Refusal = {
  code: 'order-not-paid',
  text: '补考免费，没有可退的款项',
  rule: '只有已支付的订单可以退款',
  date: null,
}

const GIVEN_BACK: Refusal = {
  code: 'order-not-paid',
  text: '已申请退款，这次报名已结束',
  rule: '每个订单只能退款一次',
  date: null,
}

function refund(dated: DatedRegistration, now: Date): Action {
  const { orderStatus } = dated.view
  if (orderStatus === 'refunding' || orderStatus === 'refunded') return action('refund', GIVEN_BACK, null)
  const terms = refundTermsOf(dated, now)
  return action('refund', terms ? terms.refusal : RETAKE_IS_FREE, terms?.until ?? null, terms?.provisional)
}

/** What a candidate can do with a registration beyond looking at its ticket, and why not. */
function presentActions(dated: DatedRegistration, now: Date): Action[] {
  const { view, calendar, laterDates } = dated
  const published = view.resultPublishedAt !== null
  const retake = retakeRefusal(calendar, view, laterDates, now)
  return [
    action(
      'defer',
      deferralRefusal(calendar, view, laterDates, now),
      view.retakeOf ? null : closingOf(calendar, view),
      calendar.isProvisional(view),
    ),
    refund(dated, now),
    action('viewResult', published ? null : resultRefusal(calendar, view, now), null),
    action(
      'retake',
      retake,
      view.retakeOf ? null : retakeUntil(calendar, laterDates),
      calendar.isOtherProvisional(view, laterDates.at(-1) ?? view.examDate),
    ),
  ]
}

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

/** Everything the dates of a registration follow from. */
function timelineFacts(dated: DatedRegistration, now: Date): TimelineFacts {
  const { view, calendar, laterDates } = dated
  // Asked only where there is a result, which is seldom in a list; who has passed since need not be led to it.
  const mayRetake = view.resultPublishedAt !== null && !view.retakeOf && !view.laterCertificate
  const open = mayRetake && retakeRefusal(calendar, view, laterDates, now) === null
  return {
    calendar,
    slot: slotOf(dated),
    laterDates,
    registration: view,
    retakeUntil: open ? retakeUntil(calendar, laterDates) : null,
  }
}

/** One registration in a list. */
export function presentSummary(
  dated: DatedRegistration,
  now: Date,
  facts = timelineFacts(dated, now),
): Schemas['RegistrationSummary'] {
  const { view } = dated
  const { calendar, slot } = facts
  const status = statusOf(view, slot, now)
  return {
    id: view.id,
    status,
    statusText: STATUS_TEXTS[status],
    attempt: view.attempt,
    ...presentRefs(view, calendar, now),
    startsAt: toBeijing(slot.startsAt),
    nextStep: nextStep(facts, now),
  }
}

/** One registration with its timeline and what can be done now. */
export function presentRegistration(dated: DatedRegistration, now: Date): Schemas['Registration'] {
  const { view } = dated
  const facts = timelineFacts(dated, now)
  return {
    ...presentSummary(dated, now, facts),
    orderId: view.orderId,
    orderNumber: view.orderNumber,
    amountFen: view.retakeOf ? 0 : view.amountFen,
    demoFigures: view.demoFigures,
    slot: presentSlot(facts.slot),
    deferredFrom: view.deferredFrom,
    retakeOf: view.retakeOf,
    moved: view.movedFrom && view.movedReason ? { from: view.movedFrom, reason: view.movedReason } : null,
    timeline: timeline(facts, now),
    actions: [viewTicket(dated, facts.slot, now), ...presentActions(dated, now)],
  }
}

/** Why the ticket cannot be seen yet: it is out by 24:00 of the exam week's Monday; past that, that it is late. */
export function ticketRefusal({ view, calendar }: DatedRegistration, now: Date): Schemas['Refusal'] {
  const { ticketBy } = calendar.datesOf(view.examDate)
  const provisional = calendar.isProvisional(view)
  const by = dateWordsAt(now)(ticketBy, 'endOfDay', provisional)
  return {
    code: 'ticket-not-published',
    text: now < ticketBy ? `准考证最迟于${by} 发放` : `准考证原定${by} 前发放，现已超过，请联系考试服务热线`,
    rule: '考试周周一 24:00 前发放准考证',
    date: toBeijing(ticketBy),
    provisional,
  }
}

function viewTicket(dated: DatedRegistration, slot: SlotInstants, now: Date): Schemas['Action'] {
  const allowed = dated.view.ticketPublishedAt !== null
  return {
    kind: 'viewTicket',
    allowed,
    until: allowed ? toBeijing(slot.endsAt) : null,
    reason: allowed ? null : ticketRefusal(dated, now),
  }
}

/** The candidate's own registration with its dates; the 404 problem for anybody else's. */
export async function requireOwnRegistration(
  services: HttpServices,
  candidateId: string,
  id: string,
): Promise<DatedRegistration> {
  const view = await ownRegistration(services.db, candidateId, id)
  const [dated] = view ? await dateRegistrations(services, [view]) : []
  if (!dated) throw notFound()
  return dated
}

/** So many registrations are listed at once, unless the phone asks for fewer or more. */
const PAGE = 20

/** What paid orders have become. */
export function createRegistrationHandlers(
  services: HttpServices,
): Handlers<'listRegistrations' | 'getRegistration'> {
  const { db } = services
  const beginnings = listReading(db, PAGE + 1)
  return {
    async listRegistrations(call) {
      const { cursor, limit = PAGE } = call.query ?? {}
      const after = decodeCursor(cursor, ['date', 'count', 'count', 'count', 'id'])
      const [today = dateOf(call.now), ...position] = after ?? []
      const from = position.length === 4 ? position : undefined
      const rows =
        from || limit !== PAGE
          ? listedRegistrations(db, call.candidateId, today, from, limit + 1)
          : beginnings.read(listKey(call.candidateId, today))
      const listed = await dateRegistrations(services, rows)
      const page = listed.slice(0, limit)
      const last = page.at(-1)?.view
      const more = listed.length > limit && last
      return {
        items: page.map((dated) => presentSummary(dated, call.now)),
        nextCursor: more ? encodeCursor([today, last.over, last.days, last.slot, last.id]) : null,
      }
    },

    async getRegistration(call) {
      const dated = await requireOwnRegistration(services, call.candidateId, call.params.id)
      return presentRegistration(dated, call.now)
    },
  }
}
