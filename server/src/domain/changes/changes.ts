import { dateOf, startOfDay, toBeijing } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import type { CalendarSitting } from '../calendar/explanations'
import { dateWordsAt } from '../display'
import { closedRefusal, type Refusal, soldOutRefusal } from '../orders'
import { subjectsPerSitting } from '../policy'
import { closingOf, type RegistrationFacts } from '../registrations/registrations'

/** What decides whether a registration can be deferred, retaken or given back. */
export interface ChangeFacts extends RegistrationFacts {
  closedAt: Date | null
  /** When the order's money began to go back, perhaps long after the exam. */
  moneyBackAt: Date | null
  /** The retake that was made of this registration. */
  retakeId: string | null
  /** Another registration of the same certification that is still open. */
  liveRegistrationId: string | null
  /** The newest certificate of a later attempt at the same certification; only looked for where this one was not passed. */
  laterCertificate: { number: string | null } | null
  /** An order of the same certification that waits to be paid. */
  unpaidOrderId: string | null
  /** The same person has the subject under another account, registered or to be paid. */
  busyElsewhere: boolean
  /** The account has been bound to another person since. */
  otherPerson: boolean
}

/** A sitting that a deferral or a retake could go to. */
interface TargetSitting extends CalendarSitting {
  capacity: number
  taken: number
  /** How many subjects the candidate has on that day already. */
  subjects: number
}

/**
 * Why a sitting cannot be taken after `from`; null when it can. It must be later, within three calendar
 * months (clipped to the month's end), still open, on a day with room for the subject, and have a seat.
 */
export function targetRefusal(
  calendar: Calendar,
  from: CalendarSitting,
  target: TargetSitting,
  now: Date,
): Refusal | null {
  const fromDate = from.examDate
  const say = dateWordsAt(now)
  const left = (date: string) => say(date, 'day', calendar.isProvisional(from))
  const { changeUntil } = calendar.datesOf(fromDate)
  const months = calendar.policyOn(fromDate).changeMonths
  const policy = calendar.policyOn(target.examDate)
  const { registrationClosesAt } = calendar.datesOf(target.examDate)
  if (target.examDate <= fromDate) {
    const rule = '新考期须晚于原考期'
    return { code: 'sitting-not-later', text: `不晚于${left(fromDate)}的原考期`, rule, date: null }
  }
  if (target.examDate > changeUntil) {
    const text = `超出 ${months} 个月，最晚到${left(changeUntil)}`
    const rule = `新考期须在原考期（${left(fromDate)}）后 ${months} 个月内`
    return {
      code: 'sitting-beyond-three-months',
      text,
      rule,
      date: toBeijing(startOfDay(changeUntil)),
      provisional: calendar.isProvisional(from),
    }
  }
  if (now >= registrationClosesAt) return closedRefusal(policy, registrationClosesAt, now)
  const allowed = subjectsPerSitting(policy)
  if (target.subjects >= allowed) {
    const text = `你在${say(target.examDate, 'date', calendar.isProvisional(target))}已有 ${allowed} 项认证`
    const rule = `同一考期每人最多报考 ${allowed} 项认证`
    return { code: 'sitting-limit-reached', text, rule, date: null }
  }
  return target.taken >= target.capacity ? soldOutRefusal(policy) : null
}

const DEFERRAL_RULE = '首次付费报名可以延期一次'
const BEFORE_CLOSING = '须在原考期报名截止前申请延期'

/** What deferring uses up and what can no longer be done afterwards. */
export const DEFERRAL_USES_UP = '唯一一次延期机会'

/** Said before a deferral: what changes for good. */
export function afterDeferral(): string[] {
  return ['不能再次延期，也不能改回原考期', '退款期限不变，仍按原考期计算', '未通过或缺考仍可免费补考一次']
}

/** What decides whether a registration can be deferred. */
type DeferralFacts = Pick<
  ChangeFacts,
  'examDate' | 'closesNotBefore' | 'retakeOf' | 'deferredFrom' | 'closedAt' | 'refundedAt'
>

/**
 * Why a registration cannot be deferred, whatever the new sitting; null when it can. The first, paid attempt can be,
 * once, before the closing of the sitting being left, as long as a later sitting within three months is known: of a subject
 * whose sittings are listed one by one there may be none.
 */
export function deferralRefusal(
  calendar: Calendar,
  facts: DeferralFacts,
  laterDates: readonly string[],
  now: Date,
): Refusal | null {
  const { retakeOf, deferredFrom, closedAt, refundedAt } = facts
  if (retakeOf) return { code: 'deferral-of-retake', text: '补考不能延期', rule: DEFERRAL_RULE, date: null }
  if (closedAt) {
    const text = refundedAt ? '该报名已申请退款' : '该报名已结束'
    return { code: 'registration-ended', text, rule: BEFORE_CLOSING, date: toBeijing(closedAt) }
  }
  if (deferredFrom) {
    const text = `已从${dateWordsAt(now)(deferredFrom, 'day')}考期延期过一次，不能再次延期`
    return { code: 'deferral-used', text, rule: DEFERRAL_RULE, date: null }
  }
  const closesAt = closingOf(calendar, facts)
  const date = toBeijing(closesAt)
  if (now >= closesAt) {
    const text = `延期申请已于${dateWordsAt(now)(closesAt, 'minute')} 截止`
    return { code: 'deferral-period-over', text, rule: BEFORE_CLOSING, date }
  }
  if (laterDates.length > 0) return null
  const months = calendar.policyOn(facts.examDate).changeMonths
  const text = `原考期后 ${months} 个月内目前没有其他考期，列出后才能申请延期`
  return { code: 'deferral-no-sitting', text, rule: BEFORE_CLOSING, date }
}

const RETAKE_RULE = '首次考试未通过或缺考，可免费补考一次'

/** What a retake uses up. */
export const RETAKE_USES_UP = '唯一一次免费补考机会'

/** Said before a retake: what changes for good. */
export function afterRetake(): string[] {
  return ['补考考期选定后不能延期，也不能更改', '补考缺考或未通过，须重新付费报名']
}

/**
 * Until when a retake can be asked for: the closing of the last sitting within three months of the failed one, since
 * each must be joined before it closes. Null when there is none.
 */
export function retakeUntil(calendar: Calendar, laterDates: readonly string[]): Date | null {
  const last = laterDates.at(-1)
  return last ? calendar.datesOf(last).registrationClosesAt : null
}

/**
 * The last day of a sitting that may still be listed for a retake, of a subject whose sittings are listed one by one; null where
 * none can come any more that is joined before it closes, and for monthly subjects, whose sittings are all known.
 */
export function retakeListedUntil(
  calendar: Calendar,
  { examDate, month }: CalendarSitting,
  now: Date,
): string | null {
  const { changeUntil } = calendar.datesOf(examDate)
  return month === null && now < calendar.datesOf(changeUntil).registrationClosesAt ? changeUntil : null
}

/** Until when the free retake of a failed sitting can be asked for, as it is told, and whether that may still move. */
export function retakeEndOf(
  calendar: Calendar,
  sitting: CalendarSitting,
  laterDates: readonly string[],
  now: Date,
) {
  const provisional = calendar.isOtherProvisional(sitting, laterDates.at(-1) ?? sitting.examDate)
  const until = retakeUntil(calendar, laterDates)
  const open = until !== null && now < until
  return {
    until: open ? toBeijing(until) : null,
    provisional: open && provisional,
    listedUntil: open ? null : retakeListedUntil(calendar, sitting, now),
  }
}

/** Why a registration has no retake to use at `now`, whatever the new sitting; null when it has one. */
export function retakeRefusal(
  calendar: Calendar,
  facts: ChangeFacts,
  laterDates: readonly string[],
  now: Date,
): Refusal | null {
  const early = notDue(calendar, facts, now)
  if (early) return early
  if (facts.retakeId) return refusal('retake-used', '补考机会已使用')
  const until = retakeUntil(calendar, laterDates)
  if (until && now < until) return retakeObstacle(facts)
  const months = calendar.policyOn(facts.examDate).changeMonths
  const end = until ?? startOfDay(calendar.datesOf(facts.examDate).changeUntil)
  const listedUntil = retakeListedUntil(calendar, facts, now)
  if (listedUntil) return retakeObstacle(facts) ?? noSittingYet(listedUntil, now)
  const rule = `补考须在原考期后 ${months} 个月内，且在所选考期报名截止前申请`
  const text = until
    ? `补考报名已于${dateWordsAt(now)(until, 'minute')} 截止`
    : `原考期后 ${months} 个月内没有可补考的考期`
  return { code: 'retake-period-over', text, rule, date: toBeijing(end) }
}

/** The right is there, and nothing to use it for: a sitting that is listed in time brings it back. */
function noSittingYet(listedUntil: string, now: Date): Refusal {
  const last = dateWordsAt(now)(listedUntil, 'day')
  const text = `目前没有可补考的考期，列出${last}（含）以前的新考期后即可申请，不需重新付费`
  return refusal('retake-no-sitting', text, toBeijing(startOfDay(listedUntil)))
}

/** What stands in the way of a retake for now: once it is gone, the retake can be asked for. Null where nothing does. */
export function retakeObstacle(facts: ChangeFacts): Refusal | null {
  const { otherPerson, busyElsewhere, liveRegistrationId, unpaidOrderId } = facts
  if (otherPerson)
    return refusal(
      'person-differs',
      '账号已改绑另一位考生，补考只能由原报名的本人参加，请改绑那位考生的云账号',
    )
  if (busyElsewhere)
    return refusal('already-registered', '你的另一个账号有这项认证的报名或待支付订单，请改用那个微信账号处理')
  if (liveRegistrationId) return refusal('already-registered', '这项认证已有进行中的报名')
  return unpaidOrderId ? refusal('order-unpaid', '这项认证有待支付的订单，取消订单后才能申请补考') : null
}

function refusal(code: string, text: string, date: string | null = null): Refusal {
  return { code, text, rule: RETAKE_RULE, date }
}

function notDue(calendar: Calendar, facts: ChangeFacts, now: Date): Refusal | null {
  const { retakeOf, moneyBackAt, resultPublishedAt, outcome, examDate } = facts
  if (retakeOf) return refusal('retake-of-retake', '补考没有再次补考的机会')
  if (moneyBackAt) return refusal('retake-not-due', '该报名已申请退款', toBeijing(moneyBackAt))
  if (!resultPublishedAt || !outcome) {
    const { resultFrom } = calendar.datesOf(examDate)
    const provisional = calendar.isProvisional(facts)
    const due = dateOf(now) <= resultFrom
    const out = due ? `${dateWordsAt(now)(resultFrom, 'date', provisional)} 成绩` : '成绩'
    const text = `${out}公布后，未通过或缺考才需要补考`
    return { ...refusal('retake-not-due', text, toBeijing(startOfDay(resultFrom))), provisional }
  }
  return outcome === 'passed' ? refusal('retake-not-due', '已通过考试，不需要补考') : null
}
