import type { components } from '../../../../contract/schema'
import { addDays, startOfDay, toBeijing } from '../../lib/time'
import { type Calendar, explainFollowing } from '../calendar/calendar'
import { explainRetakeEnd } from '../calendar/explanations'
import { daysLeft, explainExpiry } from '../certificates'
import { retakeUntil } from '../changes/changes'
import { dateWordsAt, displayMoney } from '../display'
import type { ExamOutcome } from '../registrations/registrations'

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
  /** `YYYY-MM` of a monthly sitting; null for one listed on its own. */
  month: string | null
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
  issuedOn: string
  expiresOn: string
  /** The exam it was earned in while its paper copy has no address to go to; null otherwise. */
  addressMissingFor: string | null
  /** The holder is registered to renew it, and sits before it ends. */
  renewing: boolean
}

/** Everything that decides what a candidate should do next; without a checklist it is a visitor's. */
export interface HomeFacts {
  /** Those that wait to be paid, the newest first; their time may be over. */
  orders: HomeOrder[]
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

/** A matter for the first screen. */
export type NextStep = components['schemas']['NextStep']

/** Of a matter without a date, or with one that no rule leads to. */
const UNDATED = { provisional: false, explanation: null }

/** Asks for what registering still needs; null when nothing is missing. */
export function checklistStep(checklist: HomeChecklist): NextStep | null {
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
    ...UNDATED,
    target: { page: 'checklist', id: null },
  }
}

/** A certificate that ends within so many days asks to be renewed. */
const EXPIRING_DAYS = 90

/** Tells of a certificate that ends within 90 days; null when it does not, or when its renewal is on its way. */
export function expiryStep(
  { number, certificationName, issuedOn, expiresOn, renewing }: HomeCertificate,
  now: Date,
): NextStep | null {
  const end = startOfDay(addDays(expiresOn, 1))
  if (renewing || now >= end || daysLeft(expiresOn, now) > EXPIRING_DAYS) return null
  return {
    kind: 'certificateExpiring',
    title: '证书即将到期',
    subtitle: `${certificationName} · ${dateWordsAt(now)(expiresOn, 'day')}到期`,
    at: toBeijing(end),
    atLabel: '后过期',
    provisional: false,
    explanation: explainExpiry(issuedOn, expiresOn),
    target: { page: 'certificate', id: number },
  }
}

/** Asks where the paper certificate shall go, until the day it should be posted; null when that is known or past. */
export function addressStep(calendar: Calendar, certificate: HomeCertificate, now: Date): NextStep | null {
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
    provisional: false,
    explanation: explainFollowing(calendar, addressMissingFor, now).paperBy,
    target: { page: 'paper', id: number },
  }
}

const OUTCOMES = { passed: '已通过', failed: '未通过', absent: '缺考' }

/** Counts down to the end of the free retake; null when there is none to use, or no sitting left for it. */
export function retakeStep(
  calendar: Calendar,
  registration: HomeRegistration,
  now: Date,
): components['schemas']['NextStep'] | null {
  const { id, certificationName, examDate, outcome, retakeDates } = registration
  const { changeUntil } = calendar.datesOf(examDate)
  const within = retakeDates.filter((date) => date > examDate && date <= changeUntil)
  const until = retakeUntil(calendar, within)
  const last = within.at(-1)
  if (!until || !last || now >= until || !outcome) return null
  return {
    kind: 'retakeBefore',
    title: '可免费补考一次',
    subtitle: `${certificationName} · ${OUTCOMES[outcome]}`,
    at: toBeijing(until),
    atLabel: '后补考报名截止',
    provisional: calendar.isOtherProvisional(registration, last),
    explanation: explainRetakeEnd(calendar, registration, last, until, now),
    target: { page: 'retake', id },
  }
}

/** Tells of a result that is out. */
export function resultStep({ id, certificationName, outcome }: HomeRegistration): NextStep {
  return {
    kind: 'resultReady',
    title: '成绩已公布',
    subtitle: outcome ? `${certificationName} · ${OUTCOMES[outcome]}` : certificationName,
    at: null,
    atLabel: null,
    ...UNDATED,
    target: { page: 'result', id },
  }
}

/** Asks for the payment that keeps a seat. */
export function payStep({ id, certificationName, amountFen, expiresAt }: HomeOrder): NextStep {
  return {
    kind: 'payOrder',
    title: '订单待支付',
    subtitle: `${certificationName} · ${displayMoney(amountFen)}`,
    at: toBeijing(new Date(expiresAt)),
    atLabel: '后订单失效',
    ...UNDATED,
    target: { page: 'order', id },
  }
}
