import type { Schema } from '../../../src/api/contract-types'
import { why } from './dates'

const slot: Schema<'Slot'> = {
  index: 1,
  entersAt: '2020-07-25T13:30:00+08:00',
  startsAt: '2020-07-25T14:00:00+08:00',
  doorClosesAt: '2020-07-25T14:30:00+08:00',
  endsAt: '2020-07-25T15:30:00+08:00',
}

/** A paid registration for July before its ticket is out, as the backend sends it; `changes` makes it another. */
export function registration(changes: Partial<Schema<'Registration'>> = {}): Schema<'Registration'> {
  return {
    id: 'reg-1',
    status: 'awaitingTicket',
    statusText: '待考试',
    attempt: 1,
    certification: { code: 'tca-architect', name: '云架构工程师', shortName: 'TCA', level: 'associate' },
    sitting: {
      id: 'tca-architect-2020-07',
      examDate: '2020-07-25',
      mode: 'online',
      city: null,
      provisional: false,
      explanation: why,
    },
    startsAt: slot.startsAt,
    nextStep: null,
    orderId: 'ord-1',
    orderNumber: '8F3K-22QD',
    amountFen: 60000,
    demoFigures: true,
    slot,
    deferredFrom: null,
    retakeOf: null,
    moved: null,
    timeline: [],
    actions: [],
    ...changes,
  }
}

/** An action that is allowed, until an instant or without end. */
export function allowed(kind: Schema<'Action'>['kind'], until: string | null = null): Schema<'Action'> {
  return { kind, allowed: true, until, reason: null }
}

/** An action that a rule refuses, with the rule's date. */
export function refusedAction(
  kind: Schema<'Action'>['kind'],
  reason: Partial<Schema<'Refusal'>> = {},
): Schema<'Action'> {
  const refusal = { code: 'refused', text: '已截止', rule: '考前第 10 天 00:00 截止', date: null }
  return { kind, allowed: false, until: null, reason: { ...refusal, ...reason } }
}
