import { createHash } from 'node:crypto'
import type { components } from '../../../../contract/schema'
import { addHours, dateOf, startOfDay, toBeijing } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import type { SittingDates } from '../calendar/dates'
import { type CalendarSitting, explainRetakeEnd } from '../calendar/explanations'
import {
  type ChangeFacts,
  retakeListedUntil,
  retakeObstacle,
  retakeRefusal,
  retakeUntil,
} from '../changes/changes'
import { dateWordsAt } from '../display'
import type { Refusal } from '../orders'
import type { ExamOutcome } from '../registrations/registrations'

/** How much of one section of the outline was answered correctly, in whole percent. */
export interface SectionResult {
  title: string
  percent: number
}

/** The result is not out yet: it can be queried from the third working day after the exam; past that day it is late. */
export function resultRefusal(calendar: Calendar, sitting: CalendarSitting, now: Date): Refusal {
  const { examDate } = sitting
  const { resultFrom } = calendar.datesOf(examDate)
  const provisional = calendar.isProvisional(sitting)
  const day = dateWordsAt(now)(resultFrom, 'date', provisional)
  const days = calendar.policyOn(examDate).resultWorkingDays
  return {
    code: 'result-not-published',
    text:
      dateOf(now) <= resultFrom ? `成绩从${day}起可查` : `成绩原定${day}起可查，现已超过，请联系考试服务热线`,
    rule: `考后第 ${days} 个工作日起可查成绩`,
    date: toBeijing(startOfDay(resultFrom)),
    provisional,
  }
}

/** What an exam counts: the score that passes, the highest one, and the sections of its outline. */
interface Grading {
  passingScore: number
  maximumScore: number
  sectionTitles: string[]
}

/** A whole number from `low` to `high`, always the same for the same text. */
function between(text: string, low: number, high: number): number {
  const hash = createHash('sha256').update(text).digest().readUInt32BE(0)
  return low + (hash % (high - low + 1))
}

function scoreOf(registrationId: string, outcome: ExamOutcome, grading: Grading): number | null {
  const { passingScore, maximumScore } = grading
  if (outcome === 'absent') return null
  return outcome === 'passed'
    ? between(registrationId, passingScore, maximumScore)
    : between(registrationId, Math.floor(passingScore / 2), passingScore - 1)
}

const SECTION_SPREAD = 10

/**
 * A result that fits the outcome a demo asks for. It follows from the registration alone, so that publishing twice
 * or on two machines gives the same score.
 */
export function plausibleResult(
  registrationId: string,
  outcome: ExamOutcome,
  grading: Grading,
): { score: number | null; sections: SectionResult[] } {
  const score = scoreOf(registrationId, outcome, grading)
  if (score === null) return { score, sections: [] }
  const average = Math.round((score / grading.maximumScore) * 100)
  const sections = grading.sectionTitles.map((title) => {
    const percent = between(`${registrationId} ${title}`, average - SECTION_SPREAD, average + SECTION_SPREAD)
    return { title, percent: Math.min(100, Math.max(0, percent)) }
  })
  return { score, sections }
}

type Next = components['schemas']['Result']['next']

/** What follows from a published result: the certificate, the free retake while it lasts, or another registration. */
export function nextAfterResult(
  calendar: Calendar,
  facts: ChangeFacts & { certificateNumber: string | null; certificateRevokedAt: Date | null },
  laterDates: readonly string[],
  now: Date,
): Next {
  const { certificateNumber } = facts
  if (facts.outcome === 'passed') {
    const revoked = facts.certificateRevokedAt !== null
    return {
      kind: 'certificate',
      title: revoked ? '证书已撤销' : '电子证书已生成',
      detail: revoked ? '撤销的原因见证书' : '可查看、分享电子证书，并填写纸质证书的邮寄地址',
      until: null,
      explanation: null,
      certificateNumber,
    }
  }
  if (facts.liveRegistrationId) {
    const title = facts.retakeId ? '补考已报名' : '已再次报名'
    return {
      kind: 'retake',
      title,
      detail: '请在“考试”中查看考期与准考证',
      until: null,
      explanation: null,
      certificateNumber,
    }
  }
  // Of what a former person of the account has earned elsewhere, the one who is bound now hears nothing.
  if (facts.laterCertificate && (facts.laterCertificate.number || !facts.otherPerson)) {
    return {
      kind: 'certificate',
      title: '之后已通过',
      detail: facts.laterCertificate.number
        ? '这项认证已在之后的考试中通过，证书已生成'
        : '你已用另一个账号通过这项认证',
      until: null,
      explanation: null,
      certificateNumber: facts.laterCertificate.number,
    }
  }
  const refusal = retakeRefusal(calendar, facts, laterDates, now)
  const obstacle = retakeObstacle(facts)
  const until = retakeUntil(calendar, laterDates)
  const mayBeListed = (!until || now >= until) && retakeListedUntil(calendar, facts, now) !== null
  if (mayBeListed && refusal && ['retake-no-sitting', obstacle?.code].includes(refusal.code)) {
    return {
      kind: 'retake',
      title: '免费补考的机会保留',
      detail: refusal.text,
      until: null,
      explanation: null,
      certificateNumber,
    }
  }
  if (!until || (refusal && refusal.code !== obstacle?.code)) {
    const detail = `${refusal?.text ?? '补考期已过'}，再考须重新付费报名`
    return {
      kind: 'registerAgain',
      title: '重新报名',
      detail,
      until: null,
      explanation: null,
      certificateNumber,
    }
  }
  const last = laterDates.at(-1) ?? facts.examDate
  const say = dateWordsAt(now)
  const provisional = calendar.isOtherProvisional(facts, last)
  const by = `须在${say(until, 'minute', provisional)} 前申请`
  const detail = `${obstacle?.text ?? `最晚可选 ${say(last, 'day', provisional)}考期`}，${by}`
  const explanation = explainRetakeEnd(calendar, facts, last, until, now)
  const title = '可免费补考一次'
  return {
    kind: 'retake',
    title,
    detail,
    until: toBeijing(until),
    provisional,
    explanation,
    certificateNumber,
  }
}

/** Tickets are published at 10:00 of the exam week's Monday: fourteen hours before they must be out. */
const HOURS_BEFORE_DEADLINE = 14

/** When the tickets of a sitting are published. */
export function ticketsPublishedAt(dates: SittingDates): Date {
  return addHours(dates.ticketBy, -HOURS_BEFORE_DEADLINE)
}

/** How the ticket numbers of an exam day begin: `2020 0725 `. */
export function ticketNumberPrefix(examDate: string): string {
  return `${examDate.slice(0, 4)} ${examDate.slice(5, 7)}${examDate.slice(8)} `
}

/** The number after the last one of the day: `2020 0725 0138` after `2020 0725 0137`. */
export function nextTicketNumber(prefix: string, last: string | undefined): string {
  const sequence = last ? Number(last.slice(prefix.length)) + 1 : 1
  return `${prefix}${String(sequence).padStart(4, '0')}`
}
