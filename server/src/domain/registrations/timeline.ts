import { toBeijing } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import type { SlotInstants } from '../calendar/dates'
import { explainClosing, explainRetakeEnd } from '../calendar/explanations'
import {
  type ChangeStanding,
  type DatedStep,
  refundStep,
  sittingSteps,
  type UnjudgedStep,
} from '../calendar/steps'
import { dateWordsAt } from '../display'
import type { Policy } from '../policy'
import { promiseOf } from '../promised'
import { closingOf, type RegistrationFacts } from './registrations'

/** Everything the dates of one registration follow from. */
interface TimelineFacts {
  calendar: Calendar
  slot: SlotInstants
  /** Later sittings a deferral or a retake could use. */
  laterDates: string[]
  registration: RegistrationFacts
  /** Until when the free retake can be asked for; null when there is none to use. */
  retakeUntil: Date | null
}

/** Every date of a registration, each with its explanation and whether it is behind or ahead. */
export function timeline(facts: TimelineFacts, now: Date): DatedStep[] {
  let currentFound = false
  const dates = facts.calendar.datesOf(facts.registration.examDate)
  return steps(facts, now).map((dated) => {
    const step = { ...dated, promise: promiseOf(dated.kind, dates, facts.registration, now) }
    const state = judge(step, facts, now)
    // What is behind has happened when it says.
    if (state !== 'ahead') return { ...step, provisional: false, state }
    const current = !currentFound
    currentFound = true
    return { ...step, state: current ? 'current' : 'upcoming' }
  })
}

/** What of its changes a registration has used up. */
function standingOf({ retakeOf, deferredFrom }: RegistrationFacts): ChangeStanding {
  if (retakeOf) return 'retake'
  return deferredFrom ? 'deferred' : 'first'
}

function steps(facts: TimelineFacts, now: Date): UnjudgedStep[] {
  const { calendar, slot, laterDates, registration, retakeUntil } = facts
  const paidAt = registration.paidAt ?? registration.createdAt
  const { examDate, leftClosesAt, refundedAt, retakeOf } = registration
  const closesAt = closingOf(calendar, registration)
  const refund = refundStep(calendar, registration, paidAt, now, leftClosesAt ?? closesAt)
  const registered = registeredStep(calendar.policyOn(examDate), registration, now)
  if (refundedAt) return [registered, refundedStep(refund, refundedAt, now)]
  const changes = { deferralDates: laterDates, standing: standingOf(registration) }
  const following = sittingSteps(calendar, registration, slot, changes, now)
  const retake = retakeUntil ? [retakeStep(facts, retakeUntil, now)] : []
  return [registered, ...(retakeOf ? [] : [refund]), ...following, ...retake]
    .filter((step) => step.kind !== 'paperCertificate' || !failed(registration))
    .map((step) => withFacts(step, facts, closesAt, now))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

function registeredStep(
  { noticeWorkingDays }: Policy,
  { paidAt, createdAt, retakeOf, deferredFrom }: RegistrationFacts,
  now: Date,
): UnjudgedStep {
  const at = retakeOf ? createdAt : (paidAt ?? createdAt)
  return {
    kind: 'registered',
    title: retakeOf ? '补考报名成功' : '报名成功',
    at: toBeijing(at),
    precision: 'minute',
    provisional: false,
    detail: deferredFrom ? `已由${dateWordsAt(now)(deferredFrom, 'day')}考期延期` : null,
    explanation: {
      rule: retakeOf ? '首次考试未通过或缺考，可免费补考一次' : '订单支付成功即报名成功',
      derivation: `${retakeOf ? '选定补考考期' : '支付平台确认到账'}：${dateWordsAt(now)(at, 'full')}`,
      afterwards: `报名通知在 ${noticeWorkingDays} 个工作日内发出`,
    },
  }
}

/** The last thing a candidate who failed or was absent can do about it for free. */
function retakeStep(
  { calendar, registration, laterDates }: TimelineFacts,
  until: Date,
  now: Date,
): UnjudgedStep {
  const { examDate } = registration
  const last = laterDates.at(-1) ?? examDate
  return {
    kind: 'retakeCloses',
    title: '补考报名截止',
    at: toBeijing(until),
    precision: 'minute',
    provisional: calendar.isOtherProvisional(registration, last),
    detail: '免费补考一次，补考不能延期',
    explanation: explainRetakeEnd(calendar, registration, last, until, now),
  }
}

/** A registration that was given back ends where its refund could have. */
function refundedStep(step: UnjudgedStep, refundedAt: Date, now: Date): UnjudgedStep {
  const { rule } = step.explanation
  const derivation = `申请退款：${dateWordsAt(now)(refundedAt, 'full')}`
  const explanation = { rule, derivation, afterwards: '款项原路退回，优惠码减免部分不退' }
  return { ...step, title: '已退款', at: toBeijing(refundedAt), explanation }
}

/** What has really happened replaces the day by which it had to. */
function withFacts(
  step: UnjudgedStep,
  { calendar, registration }: TimelineFacts,
  closesAt: Date,
  now: Date,
): UnjudgedStep {
  if (step.kind === 'registrationCloses' && closesAt > new Date(step.at)) {
    return {
      ...step,
      at: toBeijing(closesAt),
      explanation: explainClosing(calendar, registration.examDate, closesAt, now),
    }
  }
  const { ticketPublishedAt, resultPublishedAt, outcome } = registration
  if (step.kind === 'ticket' && ticketPublishedAt) {
    return { ...step, title: '准考证已发放', at: toBeijing(ticketPublishedAt), precision: 'minute' }
  }
  if (step.kind === 'result' && resultPublishedAt && outcome) {
    const detail = { passed: '已通过', failed: '未通过', absent: '缺考，按未通过处理' }[outcome]
    return { ...step, title: '成绩已公布', at: toBeijing(resultPublishedAt), precision: 'minute', detail }
  }
  return step
}

function judge(
  step: Pick<DatedStep, 'kind' | 'at' | 'promise'>,
  facts: TimelineFacts,
  now: Date,
): 'done' | 'missed' | 'ahead' {
  const { registration, slot } = facts
  switch (step.kind) {
    case 'registered':
      return 'done'
    case 'exam':
      if (registration.outcome === 'absent' && registration.resultPublishedAt) return 'missed'
      return now >= slot.endsAt ? 'done' : 'ahead'
    default:
      if (step.promise) return step.promise.state === 'kept' ? 'done' : 'ahead'
      return now >= new Date(step.at) ? 'done' : 'ahead'
  }
}

function failed({ outcome, resultPublishedAt }: RegistrationFacts): boolean {
  return resultPublishedAt !== null && outcome !== 'passed'
}
