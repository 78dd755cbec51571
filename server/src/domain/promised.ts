import type { components } from '../../../contract/schema'
import { addDays, addMinutes, dateOf, startOfDay } from '../lib/time'
import type { SittingDates } from './calendar/dates'
import type { PaperState } from './certificates'

/** How a promise to a candidate stands, and what happens next; the contract's word. */
export type Promised = components['schemas']['Promised']

/** Until when a promise is kept in time (that instant is too late), and whether it was. */
interface Term {
  by: Date
  kept: boolean
}

/** What happens next in each state. */
type NextWords = Record<Promised['state'], string>

const HOTLINE = '请联系考试服务热线'

/** The instant at which a day is over. */
const endOf = (date: string): Date => startOfDay(addDays(date, 1))

/** How a promise stands at `now`: kept, late, due today, or still to come. */
export function promised({ by, kept }: Term, words: NextWords, now: Date): Promised {
  const dueFrom = startOfDay(dateOf(addMinutes(by, -1)))
  const state = kept ? 'kept' : now >= by ? 'late' : now >= dueFrom ? 'now' : 'toCome'
  return { state, next: words[state] }
}

/** The ticket is published by 24:00 of the exam week's Monday. */
const TICKET_WORDS: NextWords = {
  toCome: '发放后会通知你',
  now: '今天发放，发放后会通知你',
  late: `已超过，还没有发放，${HOTLINE}`,
  kept: '可查看场次与入场方式',
}

/** The result is published on the day from which it can be queried. */
const RESULT_WORDS: NextWords = {
  toCome: '公布后会通知你',
  now: '今天公布，公布后会通知你',
  late: `已超过，还没有公布，${HOTLINE}`,
  kept: '可随时查看',
}

/** The result notice comes with the result. */
const RESULT_NOTICE_WORDS: NextWords = {
  toCome: '成绩公布时一并通知',
  now: '最迟今天通知',
  late: `已超过，成绩还没有公布，${HOTLINE}`,
  kept: '成绩公布时已通知',
}

/** What was promised to a candidate and has happened, or not yet. */
export interface PromisedFacts {
  ticketPublishedAt: Date | null
  resultPublishedAt: Date | null
  /** Of the certificate that was earned; null while there is none. */
  paperState: PaperState | null
  paperPostedAt: Date | null
  certificateRevokedAt: Date | null
}

/** How far the paper copy of a certificate is. */
interface PaperStanding {
  state: PaperState | null
  postedAt: Date | null
  revokedAt: Date | null
}

/** How what is promised for a date of a sitting stands; null for a date on which nothing is promised. */
export function promiseOf(
  kind: components['schemas']['DatedStep']['kind'],
  dates: SittingDates,
  facts: PromisedFacts,
  now: Date,
): Promised | null {
  const { ticketPublishedAt, resultPublishedAt, paperState, paperPostedAt, certificateRevokedAt } = facts
  const by = (date: string, keptAt: Date | null) => ({ by: endOf(date), kept: keptAt !== null })
  switch (kind) {
    case 'ticket':
      return promised({ by: dates.ticketBy, kept: ticketPublishedAt !== null }, TICKET_WORDS, now)
    case 'result':
      return promised(by(dates.resultFrom, resultPublishedAt), RESULT_WORDS, now)
    case 'resultNotice':
      return promised(by(dates.resultNoticeBy, resultPublishedAt), RESULT_NOTICE_WORDS, now)
    case 'paperCertificate':
      return paperPromise(
        dates.paperBy,
        { state: paperState, postedAt: paperPostedAt, revokedAt: certificateRevokedAt },
        now,
      )
    default:
      return null
  }
}

/** The paper certificate is posted by the end of its last day; null where the certificate is revoked. */
export function paperPromise(paperBy: string, paper: PaperStanding, now: Date): Promised | null {
  const { state, postedAt, revokedAt } = paper
  if (revokedAt) return null
  const words = { ...PAPER_WORDS[state ?? 'none'], kept: '请留意快递' }
  return promised({ by: endOf(paperBy), kept: postedAt !== null }, words, now)
}

const OVERDUE = `已超过，还没有寄出，${HOTLINE}`

const PAPER_WORDS: Record<PaperState | 'none', Omit<NextWords, 'kept'>> = {
  none: { toCome: '通过后填写邮寄地址', now: '通过后填写邮寄地址', late: OVERDUE },
  addressMissing: {
    toCome: '请填写邮寄地址',
    now: '今天是最后一天，请填写邮寄地址',
    late: '没有邮寄地址，没有寄出；填写地址后安排寄出',
  },
  addressGiven: { toCome: '付印前可修改地址', now: '付印前可修改地址', late: OVERDUE },
  printed: { toCome: '已付印，地址不能再改', now: '已付印，地址不能再改', late: OVERDUE },
  posted: { toCome: '请留意快递', now: '请留意快递', late: '请留意快递' },
}

/** Money goes back within the policy's days. */
export const REFUND_WORDS: NextWords = {
  toCome: '款项原路退回，到账后会通知你',
  now: '最迟今天到账',
  late: `已超过，款项还没有退回，${HOTLINE}`,
  kept: '款项已原路退回',
}
