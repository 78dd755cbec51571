import type { components } from '../../../../contract/schema'
import { addDays, addHours, addMinutes, atTime, dateOf, startOfDay, toBeijing } from '../../lib/time'
import { dateWordsAt, displayTime } from '../display'
import type { Policy } from '../policy'
import { type Calendar, explainFollowing } from './calendar'
import { resultsPublishedAt, type SittingDates, type SlotInstants } from './dates'
import { type CalendarSitting, explainRefundEnd, explainSitting } from './explanations'

/** One dated step of a forecast or a timeline, as the contract has it. */
export type DatedStep = components['schemas']['DatedStep']

/** A step before it is judged against a clock. */
type UnjudgedStep = Omit<DatedStep, 'state' | 'promise'>

/** A step whose words are written when somebody reads them: a line of a list shows one of nine. */
export interface PlannedStep {
  kind: DatedStep['kind']
  at: Date
  words(): Omit<UnjudgedStep, 'kind' | 'at'>
}

/** Writes a step. */
export function written({ kind, at, words }: PlannedStep): UnjudgedStep {
  return { kind, at: toBeijing(at), ...words() }
}

/** The last instant of a refund: some hours after payment, at most until registration closes. */
export function refundEndsAt(policy: Policy, paidAt: Date, registrationClosesAt: Date): Date {
  const end = addHours(paidAt, policy.refundHours)
  return end < registrationClosesAt ? end : registrationClosesAt
}

/** The step at which a refund ends for an order paid at `paidAt`; a closing other than the calendar's is handed in. */
export function refundStep(
  calendar: Calendar,
  sitting: CalendarSitting,
  paidAt: Date,
  now: Date,
  registrationClosesAt = calendar.datesOf(sitting.examDate).registrationClosesAt,
  deferred = false,
): PlannedStep {
  const policy = calendar.policyOn(sitting.examDate)
  const at = refundEndsAt(policy, paidAt, registrationClosesAt)
  const words = (): ReturnType<PlannedStep['words']> => {
    const capped = at === registrationClosesAt
    // What a deferral has left stays where it was.
    const provisional = capped && !deferred && calendar.isProvisional(sitting)
    return {
      title: '退款截止',
      precision: 'minute',
      provisional,
      detail: `支付后 ${policy.refundHours / 24} × 24 小时内，优惠码减免部分不退`,
      explanation: explainRefundEnd(policy, at, capped, deferred, now, provisional),
    }
  }
  return { kind: 'refundEnds', at, words }
}

/** What a registration has used up: nothing yet, its deferral, or everything because it is a retake itself. */
export type ChangeStanding = 'first' | 'deferred' | 'retake'

/** What the closing of a sitting ends: a retake has its own word, so that attempts are told apart. */
const CLOSING_TITLES: Record<ChangeStanding, string> = {
  first: '报名与延期截止',
  deferred: '报名截止',
  retake: '补考报名截止',
}

/** Which later sittings could still be used, said in one line. */
interface ChangeDates {
  deferralDates: string[]
  /** `first` unless given. */
  standing?: ChangeStanding
}

/** Says the day of another sitting. */
type SayDate = (examDate: string) => string

function deferralDetail(
  { deferralDates, standing = 'first' }: ChangeDates,
  closed: boolean,
  say: SayDate,
): string {
  if (standing !== 'first') return standing === 'retake' ? '补考不能延期' : '延期机会已使用，不能再次延期'
  if (deferralDates.length === 0)
    return closed ? '三个月内没有其他考期，不能延期' : '三个月内目前没有其他考期，列出后才能延期'
  return `可延期一次，可选 ${deferralDates.map(say).join('、')}`
}

function retakeDetail(retakeDates: string[], { standing }: ChangeDates, say: SayDate): string | null {
  if (standing === 'retake') return '补考只有一次，未通过须重新报名'
  const last = retakeDates.at(-1)
  return last ? `未通过可免费补考一次，至 ${say(last)}考期` : '三个月内目前没有可补考的考期'
}

/**
 * The steps that follow from a sitting, the earliest first: closing, ticket, exam, result, result notice, paper
 * certificate. `slot` is the candidate's own, or the first one while it is not known yet.
 */
export function sittingSteps(
  calendar: Calendar,
  sitting: CalendarSitting,
  slot: SlotInstants,
  changes: ChangeDates,
  now: Date,
): PlannedStep[] {
  const say: SayDate = (date) => dateWordsAt(now)(date, 'day', calendar.isOtherProvisional(sitting, date))
  const { examDate } = sitting
  const dates = calendar.datesOf(examDate)
  const why = () => explainFollowing(calendar, examDate, now)
  const provisional = calendar.isProvisional(sitting)
  const resultAt = resultsPublishedAt(dates)
  // Of sittings listed close together, the next may close before the result is out.
  const joinable = (date: string) => calendar.datesOf(date).registrationClosesAt > resultAt
  return [
    {
      kind: 'registrationCloses',
      at: dates.registrationClosesAt,
      words: () => ({
        title: CLOSING_TITLES[changes.standing ?? 'first'],
        precision: 'minute',
        provisional,
        detail: deferralDetail(changes, now >= dates.registrationClosesAt, say),
        explanation: why().registrationClosesAt,
      }),
    },
    {
      kind: 'ticket',
      at: dates.ticketBy,
      words: () => ({
        title: '准考证最迟发放',
        precision: 'endOfDay',
        provisional,
        detail: null,
        explanation: why().ticketBy,
      }),
    },
    {
      kind: 'exam',
      at: slot.startsAt,
      words: () => ({
        title: '考试',
        precision: 'minute',
        provisional,
        detail: `${displayTime(slot.entersAt)} 入场 · ${displayTime(slot.doorClosesAt)} 停止入场`,
        explanation: explainSitting(calendar, sitting, now),
      }),
    },
    {
      kind: 'result',
      at: startOfDay(dates.resultFrom),
      words: () => ({
        title: '可查成绩与电子证书',
        precision: 'day',
        provisional,
        detail: retakeDetail(changes.deferralDates.filter(joinable), changes, say),
        explanation: why().resultFrom,
      }),
    },
    {
      kind: 'resultNotice',
      at: startOfDay(dates.resultNoticeBy),
      words: () => ({
        title: '成绩通知',
        precision: 'day',
        provisional,
        detail: null,
        explanation: why().resultNoticeBy,
      }),
    },
    {
      kind: 'paperCertificate',
      at: startOfDay(dates.paperBy),
      words: () => ({
        title: '纸质证书寄出',
        precision: 'day',
        provisional,
        detail: null,
        explanation: why().paperBy,
      }),
    },
  ]
}

/** An instant worth jumping to. */
interface Waypoint {
  label: string
  at: Date
}

/** Office hours begin: the time of day at which what is due on a day is surely out. */
const MORNING = '10:02'

/** Where the demo clock can be moved along one sitting, in order; `slot` is the candidate's own. */
export function waypointsOf(dates: SittingDates, slot: 1 | 2): Waypoint[] {
  const { entersAt, startsAt, endsAt } = dates.slots[slot - 1] ?? dates.slots[0]
  return [
    { label: '报名截止前一分钟', at: addMinutes(dates.registrationClosesAt, -1) },
    { label: '报名截止', at: dates.registrationClosesAt },
    { label: '准考证日', at: atTime(dateOf(addMinutes(dates.ticketBy, -1)), MORNING) },
    { label: '考试日上午', at: atTime(dates.examDate, MORNING) },
    { label: '开始入场', at: entersAt },
    { label: '开考', at: startsAt },
    { label: '考试结束', at: endsAt },
    { label: '成绩日', at: atTime(dates.resultFrom, MORNING) },
    { label: '证书寄出后', at: atTime(addDays(dates.paperBy, 1), MORNING) },
  ]
}
