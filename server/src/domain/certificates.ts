import { foldCode } from '../lib/folding'
import { addDays, addMonths, addMonthsTo, dateOf, daysBetween } from '../lib/time'
import { maskName, maskPhone } from './account'
import type { Calendar, Explanation } from './calendar/calendar'
import { dateWordsAt } from './display'

/** The longest name that is taken from an account, and so the longest one on a certificate, in signs. */
export const LONGEST_NAME = 200

/** A certificate number as typed, in the form it is kept in: letters and digits count, nothing else. */
export function certificateNumberOf(typed: string): string {
  return foldCode(typed).replace(/^([A-Z0-9]+)([A-Z0-9]{4})([A-Z0-9]{4})$/, '$1-$2-$3')
}

/** How far a paper certificate is. */
export type PaperState = 'addressMissing' | 'addressGiven' | 'printed' | 'posted'

/** Where it goes. */
export interface PostalAddress {
  recipient: string
  phone: string
  region: string
  street: string
}

const NEXT: Record<PaperState, readonly PaperState[]> = {
  addressMissing: ['addressGiven'],
  addressGiven: ['addressGiven', 'printed'],
  printed: ['printed', 'posted'],
  posted: ['posted'],
}

/** Address, print, post, in this order; what was reached may be said again. */
export function mayBecome(from: PaperState, to: PaperState): boolean {
  return NEXT[from].includes(to)
}

/** The address can be changed until it is printed. */
export function isAddressEditable(state: PaperState): boolean {
  return mayBecome(state, 'addressGiven')
}

/** Recipient, phone and region of an address, the street hidden: `李* 138****0001 广东省深圳市 ****`. */
export function maskAddress({ recipient, phone, region }: PostalAddress): string {
  return `${maskName(recipient)} ${maskPhone(phone)} ${region} ****`
}

/** The last sitting that keeps a certificate unbroken, and why it is that one. */
export interface Renewal {
  lastSitting: string
  /** That sitting may still move. */
  provisional: boolean
  explanation: Explanation
}

/** More months than a result ever takes: the search goes no further back. */
const MONTHS_BACK = 3

/** Dates of the monthly sittings around an expiry, the latest first. */
export function monthlySittingsBefore(calendar: Calendar, expiresOn: string): string[] {
  return Array.from({ length: MONTHS_BACK }, (_, back) => {
    return calendar.examDateOf(addMonthsTo(expiresOn.slice(0, 7), -back)).examDate
  })
}

/**
 * The last day of a sitting that may still be listed and would keep the certificate of a subject unbroken whose sittings are listed
 * one by one; null where none can come any more that is joined before it closes, and for monthly subjects.
 */
export function renewalListedUntil(
  calendar: Calendar,
  { expiresOn, schedule }: { expiresOn: string; schedule: 'monthly' | 'listed' },
  now: Date,
): string | null {
  if (schedule === 'monthly') return null
  let last = expiresOn
  while (calendar.datesOf(last).resultFrom > expiresOn) last = addDays(last, -1)
  return now < calendar.datesOf(last).registrationClosesAt ? last : null
}

/**
 * The last sitting whose result comes no later than the certificate's last day; null once its registration has
 * closed, or when there is none. `examDates` are the candidates for it, in any order.
 */
export function renewalOf(
  calendar: Calendar,
  examDates: readonly string[],
  { issuedOn, expiresOn, schedule }: { issuedOn: string; expiresOn: string; schedule: 'monthly' | 'listed' },
  now: Date,
): Renewal | null {
  const inTime = examDates.filter((date) => date > issuedOn && calendar.datesOf(date).resultFrom <= expiresOn)
  const lastSitting = inTime.sort().at(-1)
  if (!lastSitting) return null
  const { resultFrom, registrationClosesAt } = calendar.datesOf(lastSitting)
  if (now >= registrationClosesAt) return null
  const say = dateWordsAt(now)
  const month = schedule === 'monthly' ? lastSitting.slice(0, 7) : null
  const provisional = calendar.isProvisional({ examDate: lastSitting, month })
  const days = calendar.policyOn(lastSitting).resultWorkingDays
  return {
    lastSitting,
    provisional,
    explanation: {
      rule: `成绩在考后第 ${days} 个工作日公布，公布日不晚于证书到期日，证书就不中断`,
      derivation: `${say(lastSitting, 'day', provisional)}考试，${say(resultFrom, 'day', provisional)}出成绩；证书 ${expiresOn} 到期`,
      afterwards: `该考期的报名于${say(registrationClosesAt, 'minute', provisional)} 截止，错过后新旧证书之间会有空档`,
    },
  }
}

/** At most so many links of one certificate are live at once. */
export const LIVE_SHARES = 10

/** Whether a link still opens the certificate; the instant at which it expires is already too late. */
export function isShareLive(
  { expiresAt, endedAt }: { expiresAt: Date; endedAt: Date | null },
  now: Date,
): boolean {
  return endedAt === null && now < expiresAt
}

/** Whether a certificate still counts. */
type CertificateStatus = 'valid' | 'expired' | 'revoked'

/** The last day of a certificate: its years after the issue, less one day. */
export function expiryOf(issuedOn: string, validityYears: number): string {
  return addDays(addMonths(issuedOn, validityYears * 12), -1)
}

/** Explains from when a certificate counts. */
export function explainIssue(issuedOn: string): Explanation {
  return {
    rule: '成绩公布当日颁发',
    derivation: `成绩于 ${issuedOn} 公布`,
    afterwards: '颁发后可查看、分享电子证书，并填写纸质证书的邮寄地址',
  }
}

/** Explains a certificate's last day. */
export function explainExpiry(issuedOn: string, expiresOn: string): Explanation {
  const years = Number(addDays(expiresOn, 1).slice(0, 4)) - Number(issuedOn.slice(0, 4))
  return {
    rule: `自颁发之日起 ${years} 年有效，最后一天当天仍有效`,
    derivation: `${issuedOn} 往后 ${years} 年，减 1 天 → ${expiresOn}`,
    afterwards: '之后查证显示已过期；重新通过考试可获得新证书',
  }
}

/** The status by the clock; the last day is still valid, and a revocation outweighs everything. */
export function statusOf(
  { expiresOn, revokedAt }: { expiresOn: string; revokedAt: Date | null },
  now: Date,
): CertificateStatus {
  if (revokedAt) return 'revoked'
  return dateOf(now) > expiresOn ? 'expired' : 'valid'
}

/** Whole days until the last day; 0 on that day and after it. */
export function daysLeft(expiresOn: string, now: Date): number {
  return Math.max(0, daysBetween(dateOf(now), expiresOn))
}

/** Why a lookup shows no certificate: the same words in the app and on the web page. */
export const NOT_SHOWN = {
  /** Of a number and a name, it is never told which of them is wrong. */
  unknown: { title: '没有查到证书', detail: '请核对证书编号与姓名后再试；编号与姓名须与证书一致。' },
  codeUnknown: {
    title: '没有查到证书',
    detail: '二维码或链接可能不完整。请重新扫描，或请持证人重新分享；也可以按证书编号和姓名查证。',
  },
  shareEnded: {
    title: '分享已结束',
    detail: '该分享链接已到期，或被持证人停用。如需查证，请联系持证人索取新的链接。',
  },
} as const
