import type { Calendar } from '../calendar/calendar'
import type { SlotInstants } from '../calendar/dates'
import { explainClosing, explainRetakeEnd } from '../calendar/explanations'
import {
  type ChangeStanding,
  type DatedStep,
  type PlannedStep,
  refundStep,
  sittingSteps,
  written,
} from '../calendar/steps'
import { dateWordsAt } from '../display'
import type { Policy } from '../policy'
import { promiseOf } from '../promised'
import { closingOf, type RegistrationFacts } from './registrations'

/** Everything the dates of one registration follow from. */
export interface TimelineFacts {
  calendar: Calendar
  slot: SlotInstants
  /** Later sittings a deferral or a retake could use. */
  laterDates: string[]
  registration: RegistrationFacts
  /** Until when the free retake can be asked for; null when there is none to use. */
  retakeUntil: Date | null
}

/** A step and whether it is behind or ahead. */
interface JudgedStep extends Pick<DatedStep, 'promise' | 'state'> {
  planned: PlannedStep
}

/** Judges steps in turn: whoever has found theirs asks no further. */
function* judgedSteps(
  steps: readonly PlannedStep[],
  facts: TimelineFacts,
  now: Date,
): Generator<JudgedStep, void> {
  let currentFound = false
  const dates = facts.calendar.datesOf(facts.registration.examDate)
  for (const planned of steps) {
    const promise = promiseOf(planned.kind, dates, facts.registration, now)
    const state = judge(planned, promise, facts, now)
    if (state !== 'ahead') yield { planned, promise, state }
    else yield { planned, promise, state: currentFound ? 'upcoming' : 'current' }
    currentFound ||= state === 'ahead'
  }
}

function writtenStep({ planned, promise, state }: JudgedStep): DatedStep {
  const step = written(planned)
  // What is behind has happened when it says.
  const behind = state === 'done' || state === 'missed'
  return { ...step, provisional: step.provisional && !behind, promise, state }
}

/** Every date of a registration, each with its explanation and whether it is behind or ahead. */
export function timeline(facts: TimelineFacts, now: Date): DatedStep[] {
  return Array.from(judgedSteps(plannedSteps(facts, now), facts, now), writtenStep)
}

/** The one step of the timeline that comes next; null when nothing is ahead. */
export function nextStep(facts: TimelineFacts, now: Date): DatedStep | null {
  const steps = plannedSteps(facts, now)
  // Of a failed attempt the retake is what matters, though other dates may lie before its last one.
  const retake = steps.find(({ kind }) => kind === 'retakeCloses')
  for (const step of judgedSteps(steps, facts, now)) {
    if (retake ? step.planned === retake : step.state === 'current') return writtenStep(step)
  }
  return null
}

/** What of its changes a registration has used up. */
function standingOf({ retakeOf, deferredFrom }: RegistrationFacts): ChangeStanding {
  if (retakeOf) return 'retake'
  return deferredFrom ? 'deferred' : 'first'
}

function plannedSteps(facts: TimelineFacts, now: Date): PlannedStep[] {
  const { calendar, slot, laterDates, registration, retakeUntil } = facts
  const paidAt = registration.paidAt ?? registration.createdAt
  const { examDate, leftClosesAt, refundedAt, retakeOf } = registration
  const closesAt = closingOf(calendar, registration)
  const refund = refundStep(
    calendar,
    registration,
    paidAt,
    now,
    leftClosesAt ?? closesAt,
    leftClosesAt !== null,
  )
  const registered = registeredStep(calendar.policyOn(examDate), registration, now)
  if (refundedAt) return [registered, refundedStep(refund, refundedAt, now)]
  const changes = { deferralDates: laterDates, standing: standingOf(registration) }
  const following = sittingSteps(calendar, registration, slot, changes, now)
  const retake = retakeUntil ? [retakeStep(facts, retakeUntil, now)] : []
  return [registered, ...(retakeOf ? [] : [refund]), ...following, ...retake]
    .filter((step) => step.kind !== 'paperCertificate' || !hasNoPaper(registration))
    .map((step) => withFacts(step, facts, closesAt, now))
    .sort((one, other) => one.at.getTime() - other.at.getTime())
}

function registeredStep(
  { noticeWorkingDays }: Policy,
  { paidAt, createdAt, retakeOf, deferredFrom }: RegistrationFacts,
  now: Date,
): PlannedStep {
  const at = retakeOf ? createdAt : (paidAt ?? createdAt)
  return {
    kind: 'registered',
    at,
    words: () => ({
      title: retakeOf ? '补考报名成功' : '报名成功',
      precision: 'minute',
      provisional: false,
      detail: deferredFrom ? `已由${dateWordsAt(now)(deferredFrom, 'day')}考期延期` : null,
      explanation: {
        rule: retakeOf ? '首次考试未通过或缺考，可免费补考一次' : '订单支付成功即报名成功',
        derivation: `${retakeOf ? '选定补考考期' : '支付平台确认到账'}：${dateWordsAt(now)(at, 'full')}`,
        afterwards: `报名通知在 ${noticeWorkingDays} 个工作日内发出`,
      },
    }),
  }
}

/** The last thing a candidate who failed or was absent can do about it for free. */
function retakeStep(
  { calendar, registration, laterDates }: TimelineFacts,
  until: Date,
  now: Date,
): PlannedStep {
  const { examDate } = registration
  const last = laterDates.at(-1) ?? examDate
  return {
    kind: 'retakeCloses',
    at: until,
    words: () => ({
      title: '补考报名截止',
      precision: 'minute',
      provisional: calendar.isOtherProvisional(registration, last),
      detail: '免费补考一次，补考不能延期',
      explanation: explainRetakeEnd(calendar, registration, last, until, now),
    }),
  }
}

/** A registration that was given back ends where its refund could have. */
function refundedStep(step: PlannedStep, refundedAt: Date, now: Date): PlannedStep {
  const words = () => {
    const refund = step.words()
    const { rule } = refund.explanation
    const derivation = `申请退款：${dateWordsAt(now)(refundedAt, 'full')}`
    const explanation = { rule, derivation, afterwards: '款项原路退回，优惠码减免部分不退' }
    return { ...refund, title: '已申请退款', explanation }
  }
  return { ...step, at: refundedAt, words }
}

/** What has really happened replaces the day by which it had to. */
function withFacts(
  step: PlannedStep,
  { calendar, registration }: TimelineFacts,
  closesAt: Date,
  now: Date,
): PlannedStep {
  const becomes = (at: Date, changes: () => Partial<ReturnType<PlannedStep['words']>>): PlannedStep => ({
    ...step,
    at,
    words: () => ({ ...step.words(), ...changes() }),
  })
  if (step.kind === 'registrationCloses' && closesAt > step.at) {
    return becomes(closesAt, () => ({
      explanation: explainClosing(calendar, registration.examDate, closesAt, now),
    }))
  }
  const { ticketPublishedAt, resultPublishedAt, outcome } = registration
  if (step.kind === 'ticket' && ticketPublishedAt) {
    return becomes(ticketPublishedAt, () => ({ title: '准考证已发放', precision: 'minute' }))
  }
  if (step.kind === 'result' && resultPublishedAt && outcome) {
    const detail = { passed: '已通过', failed: '未通过', absent: '缺考，按未通过处理' }[outcome]
    return becomes(resultPublishedAt, () => ({ title: '成绩已公布', precision: 'minute', detail }))
  }
  return step
}

function judge(
  { kind, at }: PlannedStep,
  promise: DatedStep['promise'],
  { registration, slot }: TimelineFacts,
  now: Date,
): 'done' | 'missed' | 'ahead' {
  switch (kind) {
    case 'registered':
      return 'done'
    case 'exam':
      if (registration.outcome === 'absent' && registration.resultPublishedAt) return 'missed'
      return now >= slot.endsAt ? 'done' : 'ahead'
    default:
      if (promise) return promise.state === 'kept' ? 'done' : 'ahead'
      return now >= at ? 'done' : 'ahead'
  }
}

/** Not passed, or passed and revoked before anything was posted. */
function hasNoPaper(facts: RegistrationFacts): boolean {
  const { outcome, resultPublishedAt, certificateRevokedAt, paperPostedAt } = facts
  if (resultPublishedAt === null) return false
  return outcome !== 'passed' || (certificateRevokedAt != null && paperPostedAt == null)
}
