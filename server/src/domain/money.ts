import type { components } from '../../../contract/schema'
import { addHours, toBeijing } from '../lib/time'
import { dateWordsAt } from './display'
import type { Policy } from './policy'
import { promised, REFUND_WORDS } from './promised'

type Schemas = components['schemas']

/** Why something about money waits for an operator. */
export type CaseKind = Schemas['MoneyCaseKind']

/** How a case ended: `settled` by itself, otherwise as the operator said. */
export type CaseDecision = NonNullable<Schemas['MoneyCase']['resolution']>['decision']

/** How a refund that was asked for stands at the gateway; the last two were not taken. */
export type RefundStage = 'PROCESSING' | 'ABNORMAL' | 'CLOSED' | 'NOT_ENOUGH' | 'REFUSED'

/** The stages that do not end by waiting, and the case each of them is. */
export const TROUBLE: Readonly<Record<Exclude<RefundStage, 'PROCESSING'>, CaseKind>> = {
  ABNORMAL: 'refundAbnormal',
  CLOSED: 'refundClosed',
  NOT_ENOUGH: 'refundNotEnough',
  REFUSED: 'refundRefused',
}

/** The cases of a refund of the whole order: its ending settles them, whoever brings the news. */
export const REFUND_CASES: readonly CaseKind[] = [
  ...Object.values(TROUBLE),
  'refundOutside',
  'refundAmountDiffers',
  'refundUnexpected',
]

/** What happened and what an operator does about it, in English. */
export const ADVICE: Readonly<Record<CaseKind, string>> = {
  amountDiffers:
    'Another amount or currency was paid than the order asks for; nobody is registered. Return it in the merchant’s console.',
  unknownOrder:
    'Money moved for an order this backend never had. Find out whose it is in the merchant’s console.',
  unknownState:
    'The gateway named a state that this backend does not know. Look the order up in the merchant’s console.',
  paidTwice:
    'The transaction belongs to another order, or the order was paid by another transaction. Return what is too much in the merchant’s console.',
  closingUnclear:
    'The gateway neither closed the unpaid order nor showed its payment; the seat is free again. Look it up in the merchant’s console.',
  refundOutside:
    'A refund under a number that is not ours, made in the merchant’s console. If all of the money went back, resolve with "refunded": the registration ends and the candidate is told.',
  refundAmountDiffers:
    'Our refund returned another amount. Compare it in the merchant’s console and return the rest there; when all of the money is back, the rest follows by itself.',
  refundUnexpected:
    'Our refund succeeded though nobody gave the order back. If that is right, resolve with "refunded".',
  refundAbnormal:
    'The candidate’s account could not take the money. Handle the abnormal refund in the merchant’s console; the rest follows by itself.',
  refundClosed:
    'The gateway closed the refund; no money moved. Refund in the merchant’s console; the rest follows by itself.',
  refundNotEnough:
    'The merchant’s balance is too low. Top it up; the refund is asked for again every minute and the rest follows by itself.',
  refundRefused:
    'The gateway refuses the refund with the code in `reference`. When the money is back already, resolve with "refunded"; else refund in the merchant’s console.',
  personTwice:
    'One person holds two live registrations of a subject, made before that was refused. Agree with the candidate which one to give back.',
  passedAlready:
    'The person had ordered the subject again before a published failure of theirs was corrected to a pass. When it is paid, agree with the candidate whether to give it back; a refund of the whole order in the merchant’s console is a case of its own, and ends it.',
  billLacksPayment:
    'The order counts as paid by the gateway’s signed word, and no bill up to that day has its payment. Look the transaction up in the merchant’s console and ask WeChat Pay about it: nothing can be refunded that never came. Note the case with what they say; the registration stands until then.',
  billLacksRefund:
    'The order counts as refunded, and no bill of the gateway up to that day has its refund. Look it up in the merchant’s console; where no money went back, refund there.',
}

// The record above names every kind, so its keys are those.
/** Every kind of case. */
export const caseKinds = Object.keys(ADVICE) as CaseKind[]

/** What follows an order's id in the number of its own refund. */
export const OWN_REFUND = '-1'

/** The number under which an order's money goes back: asking again with it never pays twice. */
export function ownRefundNo(orderId: string): string {
  return `${orderId}${OWN_REFUND}`
}

/** A refund as the gateway tells of it; what it does not say is null. */
interface ToldRefund {
  outTradeNo: string
  outRefundNo: string
  amountFen: number | null
}

/** Whether a refund returns everything that was paid for the order, under whatever number. */
export function returnsAll(order: { id: string; amountFen: number }, told: ToldRefund): boolean {
  return told.outTradeNo === order.id && told.amountFen === order.amountFen
}

/** A running refund is at risk from so many hours before its day. */
const LAST_HOURS = 48

/** What the promise of a refund follows from. */
export interface RefundFacts {
  status: string
  refundState: RefundStage | null
  refundStartedAt: Date | null
}

/** By when the money is promised to be back and how that stands; null while nothing goes back. */
export function refundPromise(
  policy: Policy,
  facts: RefundFacts,
  now: Date,
): Schemas['RefundPromise'] | null {
  const { status, refundState, refundStartedAt: since } = facts
  if ((status !== 'refunding' && status !== 'refunded') || !since) return null
  const by = addHours(since, policy.refundDays * 24)
  const inTrouble = refundState !== null && refundState !== 'PROCESSING'
  const riskyFrom = inTrouble ? addHours(since, policy.refundTroubleHours) : addHours(by, -LAST_HOURS)
  const waiting = now >= by ? 'broken' : now >= riskyFrom ? 'atRisk' : 'toCome'
  return {
    state: status === 'refunded' ? 'kept' : waiting,
    promisedBy: toBeijing(by),
    promise: promised({ by, kept: status === 'refunded' }, REFUND_WORDS, now),
    explanation: {
      rule: `退款申请后 ${policy.refundDays} 天内到账`,
      derivation: `${dateWordsAt(now)(since, 'minute')} 申请，往后 ${policy.refundDays} 天 → ${dateWordsAt(now)(by, 'minute')}`,
      afterwards: '款项原路退回；超过这一天仍未到账，请联系考试服务热线',
    },
  }
}

/** A refund under way that is no longer simply to come, as the operator sees it; null while it is. */
export function refundAtRisk(
  policy: Policy,
  refund: RefundFacts & { orderNumber: string },
  now: Date,
): Schemas['PromiseAtRisk'] | null {
  const promise = refundPromise(policy, refund, now)
  if (promise?.state !== 'atRisk' && promise?.state !== 'broken') return null
  const why = `refund ${refund.refundState ?? 'not taken by the gateway'}`
  const { state, promisedBy } = promise
  return { promise: 'refund', state, promisedBy, subject: refund.orderNumber, count: 1, why }
}
