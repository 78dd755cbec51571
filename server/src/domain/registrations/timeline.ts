import type { Calendar } from '../calendar/calendar'
import type { SlotInstants } from '../calendar/sitting-dates'
import { type DatedStep, refundStep, sittingSteps, type UnjudgedStep } from '../calendar/steps'
import { displayFullInstant } from '../display'
import { toBeijing } from '../time'
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

function steps({ calendar, slot, laterDates, registration }: TimelineFacts): UnjudgedStep[] {
  const paidAt = registration.paidAt ?? registration.createdAt
  const following = sittingSteps(calendar, registration, slot, { deferralDates: laterDates })
  return [registeredStep(paidAt), refundStep(calendar, registration.examDate, paidAt), ...following]
    .filter((step) => step.kind !== 'paperCertificate' || !failed(registration))
    .map((step) => withFacts(step, registration))
}

function registeredStep(paidAt: Date): UnjudgedStep {
  return {
    kind: 'registered',
    title: '报名成功',
    at: toBeijing(paidAt),
    precision: 'minute',
    detail: null,
    explanation: {
      rule: '订单支付成功即报名成功',
      derivation: `支付平台确认到账：${displayFullInstant(paidAt)}`,
      afterwards: '报名通知在 1 个工作日内发出',
    },
  }
}

/** What has really happened replaces the day by which it had to. */
function withFacts(step: UnjudgedStep, registration: RegistrationFacts): UnjudgedStep {
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
