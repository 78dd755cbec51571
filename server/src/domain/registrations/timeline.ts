import { toBeijing } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import type { SlotInstants } from '../calendar/dates'
import {
  type ChangeStanding,
  type DatedStep,
  refundStep,
  sittingSteps,
  type UnjudgedStep,
} from '../calendar/steps'
import { closingOf } from '../changes/closing'
import { displayDay, displayFullInstant } from '../display'
import type { RegistrationFacts } from './registration-facts'

/** Everything the dates of one registration follow from. */
export interface TimelineFacts {
  calendar: Calendar
  slot: SlotInstants
  /** Later sittings a deferral or a retake could use. */
  laterDates: string[]
  registration: RegistrationFacts
}

/** Every date of a registration, each with its explanation and whether it is behind or ahead. */
export function timeline(facts: TimelineFacts, now: Date): DatedStep[] {
  let currentFound = false
  return steps(facts).map((step) => {
    const state = judge(step, facts, now)
    if (state !== 'ahead') return { ...step, state }
    const current = !currentFound
    currentFound = true
    return { ...step, state: current ? 'current' : 'upcoming' }
  })
}

/** What of its changes a registration has used up. */
export function standingOf({ retakeOf, deferredFrom }: RegistrationFacts): ChangeStanding {
  if (retakeOf) return 'retake'
  return deferredFrom ? 'deferred' : 'first'
}

function steps({ calendar, slot, laterDates, registration }: TimelineFacts): UnjudgedStep[] {
  const paidAt = registration.paidAt ?? registration.createdAt
  const { examDate, leftClosesAt, refundedAt, retakeOf } = registration
  const closesAt = closingOf(calendar, registration)
  const refund = refundStep(calendar, examDate, paidAt, leftClosesAt ?? closesAt)
  if (refundedAt) return [registeredStep(registration), refundedStep(refund, refundedAt)]
  const changes = { deferralDates: laterDates, standing: standingOf(registration) }
  const following = sittingSteps(calendar, registration, slot, changes)
  return [registeredStep(registration), ...(retakeOf ? [] : [refund]), ...following]
    .filter((step) => step.kind !== 'paperCertificate' || !failed(registration))
    .map((step) => withFacts(step, registration, closesAt))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

function registeredStep({ paidAt, createdAt, retakeOf, deferredFrom }: RegistrationFacts): UnjudgedStep {
  const at = retakeOf ? createdAt : (paidAt ?? createdAt)
  return {
    kind: 'registered',
    title: retakeOf ? '补考报名成功' : '报名成功',
    at: toBeijing(at),
    precision: 'minute',
    detail: deferredFrom ? `已由${displayDay(deferredFrom)}考期延期` : null,
    explanation: {
      rule: retakeOf ? '首次考试未通过或缺考，可免费补考一次' : '订单支付成功即报名成功',
      derivation: `${retakeOf ? '选定补考考期' : '支付平台确认到账'}：${displayFullInstant(at)}`,
      afterwards: '报名通知在 1 个工作日内发出',
    },
  }
}

/** A registration that was given back ends where its refund could have. */
function refundedStep(step: UnjudgedStep, refundedAt: Date): UnjudgedStep {
  const { rule } = step.explanation
  const derivation = `申请退款：${displayFullInstant(refundedAt)}`
  const explanation = { rule, derivation, afterwards: '款项原路退回，优惠券部分不退' }
  return { ...step, title: '已退款', at: toBeijing(refundedAt), explanation }
}

/** What has really happened replaces the day by which it had to. */
function withFacts(step: UnjudgedStep, registration: RegistrationFacts, closesAt: Date): UnjudgedStep {
  if (step.kind === 'registrationCloses' && closesAt > new Date(step.at)) {
    const derivation = `考期提前前已告知的截止时间较晚，予以保留 → ${displayFullInstant(closesAt)}`
    return { ...step, at: toBeijing(closesAt), explanation: { ...step.explanation, derivation } }
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

function judge(step: UnjudgedStep, facts: TimelineFacts, now: Date): 'done' | 'missed' | 'ahead' {
  const { registration, slot } = facts
  switch (step.kind) {
    case 'registered':
      return 'done'
    case 'ticket':
      return registration.ticketPublishedAt ? 'done' : 'ahead'
    case 'exam':
      if (registration.outcome === 'absent' && registration.resultPublishedAt) return 'missed'
      return now >= slot.endsAt ? 'done' : 'ahead'
    case 'result':
      return registration.resultPublishedAt ? 'done' : 'ahead'
    default:
      return now >= new Date(step.at) ? 'done' : 'ahead'
  }
}

function failed({ outcome, resultPublishedAt }: RegistrationFacts): boolean {
  return resultPublishedAt !== null && outcome !== 'passed'
}
