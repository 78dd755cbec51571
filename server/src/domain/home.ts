import type { components } from '../../../contract/schema'
import { addDays, dateOf, startOfDay, toBeijing } from '../lib/time'
import type { Calendar } from './calendar/calendar'
import type { SlotInstants } from './calendar/dates'
import { daysLeft } from './certificates'
import { retakeUntil } from './changes/changes'
import { displayDay, displayFullInstant, displayMoney } from './display'
import type { ExamOutcome } from './registrations'

/** An order waiting to be paid. Instants are texts with their zone, as JSON has them. */
interface HomeOrder {
  id: string
  certificationName: string
  amountFen: number
  expiresAt: string
}

/** A registration whose exam lies ahead or whose result is awaited or new. */
export interface HomeRegistration {
  id: string
  certificationName: string
  examDate: string
  slot: 1 | 2
  ticketPublished: boolean
  outcome: ExamOutcome | null
  resultPublishedAt: string | null
  /** The candidate has opened the result. */
  resultRead: boolean
  /** Later sittings for the free retake, the earliest first; none when there is no retake to use. */
  retakeDates: string[]
}

/** What of the checklist is done. */
interface HomeChecklist {
  cloudAccount: boolean
  realName: boolean
  phone: boolean
  email: boolean
}

/** The newest certificate of a certification, unless it is revoked. */
interface HomeCertificate {
  number: string
  certificationName: string
  expiresOn: string
  /** The exam it was earned in while its paper copy has no address to go to; null otherwise. */
  addressMissingFor: string | null
}

/** Everything that decides what a candidate should do next; without a checklist it is a visitor's. */
export interface HomeFacts {
  order: HomeOrder | null
  registrations: HomeRegistration[]
  certificates: HomeCertificate[]
  checklist: HomeChecklist | null
}

const NAMES: Record<keyof HomeChecklist, string> = {
  cloudAccount: '云账号',
  realName: '个人实名认证',
  phone: '手机号',
  email: '邮箱确认',
}

type NextStep = components['schemas']['NextStep']

/** Asks for what registering still needs; null when nothing is missing. */
function checklistStep(checklist: HomeChecklist): NextStep | null {
  const { cloudAccount, realName, phone, email } = checklist
  const missing = [
    cloudAccount ? null : NAMES.cloudAccount,
    // Without an account there is nothing yet whose real name could be missing.
    cloudAccount && !realName ? NAMES.realName : null,
    phone ? null : NAMES.phone,
    email ? null : NAMES.email,
  ].filter((name) => name !== null)
  if (missing.length === 0) return null
  return {
    kind: 'completeChecklist',
    title: '完善报名信息',
    subtitle: `还差${missing.join('、')}`,
    at: null,
    atLabel: null,
    target: { page: 'checklist', id: null },
  }
}

/** A certificate that ends within so many days asks to be renewed. */
const EXPIRING_DAYS = 90

/** Tells of a certificate that ends within 90 days; null when it does not. */
function expiryStep({ number, certificationName, expiresOn }: HomeCertificate, now: Date): NextStep | null {
  const end = startOfDay(addDays(expiresOn, 1))
  if (now >= end || daysLeft(expiresOn, now) > EXPIRING_DAYS) return null
  return {
    kind: 'certificateExpiring',
    title: '证书即将到期',
    subtitle: `${certificationName} · ${displayDay(expiresOn)}到期`,
    at: toBeijing(end),
    atLabel: '后过期',
    target: { page: 'certificate', id: number },
  }
}

/** Asks where the paper certificate shall go, until the day it should be posted; null when that is known or past. */
function addressStep(calendar: Calendar, certificate: HomeCertificate, now: Date): NextStep | null {
  const { number, certificationName, addressMissingFor } = certificate
  if (!addressMissingFor) return null
  const postBy = startOfDay(addDays(calendar.datesOf(addressMissingFor).paperBy, 1))
  if (now >= postBy) return null
  return {
    kind: 'paperAddress',
    title: '填写纸质证书的邮寄地址',
    subtitle: certificationName,
    at: toBeijing(postBy),
    atLabel: '后超过寄出期限',
    target: { page: 'paper', id: number },
  }
}

const OUTCOMES = { passed: '已通过', failed: '未通过', absent: '缺考' }

/** Counts down to the end of the free retake; null when there is none to use, or no sitting left for it. */
function retakeStep(
  calendar: Calendar,
  { id, certificationName, examDate, outcome, retakeDates }: HomeRegistration,
  now: Date,
): components['schemas']['NextStep'] | null {
  const { changeUntil } = calendar.datesOf(examDate)
  const within = retakeDates.filter((date) => date > examDate && date <= changeUntil)
  const until = retakeUntil(calendar, within)
  if (!until || now >= until || !outcome) return null
  return {
    kind: 'retakeBefore',
    title: '可免费补考一次',
    subtitle: `${certificationName} · ${OUTCOMES[outcome]}`,
    at: toBeijing(until),
    atLabel: '后不能再申请补考',
    target: { page: 'retake', id },
  }
}

/**
 * How urgent a step is, the lowest first: what cannot be made up for goes before what can, a date before none, and
 * what asks something of the candidate before what is only awaited.
 */
const RANK = {
  examToday: 1,
  lastDay: 2,
  pay: 3,
  ticket: 4,
  result: 5,
  task: 6,
  wait: 7,
  checklist: 8,
} as const

/** A step with its rank. */
interface RankedStep {
  rank: (typeof RANK)[keyof typeof RANK]
  step: NextStep
}

/** A task that can be made up for. */
function unhurried(step: NextStep | null): RankedStep[] {
  return step ? [{ rank: RANK.task, step }] : []
}

/** A task; the last day on which it can be done is no day like the others. */
function task(step: NextStep | null, now: Date): RankedStep[] {
  if (!step) return []
  const lastDay = step.at !== null && new Date(step.at) <= startOfDay(addDays(dateOf(now), 1))
  return [{ rank: lastDay ? RANK.lastDay : RANK.task, step }]
}

/** A step before it knows whose exam it is about. */
type Untitled = Pick<NextStep, 'kind' | 'title' | 'at' | 'atLabel'> & { page: NextStep['target']['page'] }

/** A new result leads the first screen for so many days. */
const RESULT_NEWS_DAYS = 30

function resultStep({ id, certificationName, outcome }: HomeRegistration): NextStep {
  return {
    kind: 'resultReady',
    title: '成绩已公布',
    subtitle: outcome ? `${certificationName} · ${OUTCOMES[outcome]}` : certificationName,
    at: null,
    atLabel: null,
    target: { page: 'result', id },
  }
}

/** The exam day counts down to the next thing that happens to the candidate. */
function examDayStep(slot: SlotInstants, now: Date): Untitled {
  const common = { kind: 'examToday', title: '今天考试', page: 'examDay' } as const
  if (now < slot.entersAt) return { ...common, at: toBeijing(slot.entersAt), atLabel: '后入场' }
  if (now < slot.doorClosesAt) return { ...common, at: toBeijing(slot.doorClosesAt), atLabel: '后停止入场' }
  return { ...common, at: toBeijing(slot.endsAt), atLabel: '后结束' }
}

function awaitResultStep(resultFrom: string, now: Date): Untitled {
  const common = { kind: 'awaitResult', title: '考试已结束，等待成绩', page: 'registration' } as const
  const at = startOfDay(resultFrom)
  return now < at
    ? { ...common, at: toBeijing(at), atLabel: '后可查成绩' }
    : { ...common, title: '成绩今天公布', at: null, atLabel: null }
}

/** What one registration asks of the candidate at `now`; nothing once its result was read, or is no news any more. */
function registrationSteps(calendar: Calendar, registration: HomeRegistration, now: Date): RankedStep[] {
  const { id, certificationName, examDate, ticketPublished, resultPublishedAt, resultRead } = registration
  if (resultPublishedAt) {
    const retake = task(retakeStep(calendar, registration, now), now)
    if (retake.length > 0) return retake
    const until = startOfDay(addDays(dateOf(new Date(resultPublishedAt)), RESULT_NEWS_DAYS))
    return !resultRead && now < until ? [{ rank: RANK.result, step: resultStep(registration) }] : []
  }
  const dates = calendar.datesOf(examDate)
  const slot = dates.slots[registration.slot - 1] ?? dates.slots[0]
  const ranked = (rank: RankedStep['rank'], { page, ...step }: Untitled): RankedStep[] => [
    {
      rank,
      step: {
        ...step,
        subtitle: `${certificationName} · ${displayFullInstant(slot.startsAt)} 开考`,
        target: { page, id },
      },
    },
  ]
  if (now >= slot.endsAt) return ranked(RANK.wait, awaitResultStep(dates.resultFrom, now))
  if (dateOf(now) === examDate) return ranked(RANK.examToday, examDayStep(slot, now))
  if (ticketPublished) {
    const at = toBeijing(slot.entersAt)
    return ranked(RANK.ticket, {
      kind: 'ticketReady',
      title: '准考证已发放',
      at,
      atLabel: '后入场',
      page: 'ticket',
    })
  }
  const at = toBeijing(dates.ticketBy)
  const title = '已报名，等待准考证'
  return ranked(RANK.wait, { kind: 'awaitTicket', title, at, atLabel: '内发放准考证', page: 'registration' })
}

function payStep({ id, certificationName, amountFen, expiresAt }: HomeOrder): NextStep {
  return {
    kind: 'payOrder',
    title: '订单待支付',
    subtitle: `${certificationName} · ${displayMoney(amountFen)}`,
    at: toBeijing(new Date(expiresAt)),
    atLabel: '后订单失效',
    target: { page: 'order', id },
  }
}

const byUrgency = (one: RankedStep, other: RankedStep): number =>
  one.rank - other.rank || (one.step.at ?? '9').localeCompare(other.step.at ?? '9')

/**
 * What the candidate should do now, the most urgent first (see `RANK`); none for a visitor and when nothing is pending.
 */
export function nextSteps(
  calendar: Calendar,
  { order, registrations, certificates, checklist }: HomeFacts,
  now: Date,
): NextStep[] {
  const missing = checklist && checklistStep(checklist)
  const ranked: RankedStep[] = [
    ...(order ? [{ rank: RANK.pay, step: payStep(order) }] : []),
    ...registrations.flatMap((each) => registrationSteps(calendar, each, now)),
    ...certificates.flatMap((each) => [
      ...unhurried(addressStep(calendar, each, now)),
      ...task(expiryStep(each, now), now),
    ]),
    ...(missing ? [{ rank: RANK.checklist, step: missing }] : []),
  ]
  return ranked.sort(byUrgency).map(({ step }) => step)
}
