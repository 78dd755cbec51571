import { remembered, rememberedInYear } from '../../lib/remembered'
import { addDays, addMinutes, addMonthsTo, weekday } from '../../lib/time'
import { type DateWords, dateWordsAt, displayTime } from '../display'
import { type DatedPolicy, type Policy, policyOn } from '../policy'
import {
  type CalendarOverride,
  type ExamDate,
  examDateOf,
  lastSaturdayOf,
  type SittingDates,
  sittingDates,
  workingDayList,
} from './dates'
import type { HolidaySource } from './holidays'

/** New Year's Day on a Sunday, Monday or Tuesday takes days of the old year into its holiday. */
const BRIDGING_WEEKDAYS = [0, 1, 2]

function yearsThatDecide(date: string): number[] {
  const year = Number(date.slice(0, 4))
  const bridged = date.slice(5) >= '12-29' && BRIDGING_WEEKDAYS.includes(weekday(`${year + 1}-01-01`))
  return bridged ? [year, year + 1] : [year]
}

/** True when an announcement that is still to come could change what kind of day one of these days is. */
function isProvisional(source: HolidaySource, from: string, to: string): boolean {
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (yearsThatDecide(date).some((year) => !source.isAnnounced(year))) return true
  }
  return false
}

/** Why a date is what it is: the rule, how it led to this date, and what happens after it. In Chinese. */
export interface Explanation {
  rule: string
  derivation: string
  afterwards: string
}

/** The dates of a sitting that explain themselves. */
type ExplainedDate =
  | 'examDate'
  | 'registrationClosesAt'
  | 'ticketBy'
  | 'resultFrom'
  | 'resultNoticeBy'
  | 'paperBy'

/** An explanation for each date of one sitting. */
type Explanations = Record<ExplainedDate, Explanation>

function derivationOf(exam: ExamDate, calendar: Calendar, say: DateWords): string {
  const { lastSaturday, examDate, reason } = exam
  const short = (date: string) => say(date, 'number')
  const named = `${Number(exam.month.slice(5))}月最后一个周六 ${short(lastSaturday)}`
  if (exam.overridden) return `考试机构将本月考期定为 ${short(examDate)}（${reason}）`
  if (exam.shifted) {
    const shift = calendar.policyOn(lastSaturday).shiftDays
    const steps = [`${named} 是${reason}假期`]
    for (let day = addDays(lastSaturday, -shift); day >= examDate; day = addDays(day, -shift)) {
      steps.push(`提前 ${shift} 天 → ${short(day)}${day > examDate ? '，仍是假期' : ''}`)
    }
    return steps.join('，')
  }
  const makeUp = calendar.holidays.specialDay(lastSaturday)?.dayOff === false
  return makeUp ? `${named} 是调休上班日，不算节假日，考期不变` : `${named} 不是法定节假日，考期不变`
}

function examAfterwards({ slots: [first, second] }: SittingDates): string {
  const time = displayTime
  const slots = `${time(first.startsAt)}–${time(first.endsAt)}、${time(second.startsAt)}–${time(second.endsAt)}`
  return `当天两场：${slots}；${time(first.entersAt)} 起入场，${time(first.doorClosesAt)} 停止进入第一场`
}

const UNANNOUNCED = '（该年节假日安排尚未公布，日期可能调整，调整后会通知已报名的考生）'

/** Explains when a monthly sitting takes place. */
export const explainExamDate = rememberedInYear((calendar: Calendar, month, now): Explanation => {
  const exam = calendar.examDateOf(month)
  const { shiftDays } = calendar.policyOn(exam.lastSaturday)
  const derivation = derivationOf(exam, calendar, dateWordsAt(now))
  return {
    rule: `当月最后一个周六；遇法定节假日提前 ${shiftDays} 天`,
    derivation: calendar.isMonthProvisional(month) ? `${derivation}${UNANNOUNCED}` : derivation,
    afterwards: examAfterwards(calendar.datesOf(exam.examDate)),
  }
})

/** Explains when a sitting takes place that is listed on its own. */
export const explainListedDate = rememberedInYear(
  (calendar: Calendar, examDate, now): Explanation => ({
    rule: '专项认证的考期逐场公布',
    derivation: `考试机构公布的考期为 ${dateWordsAt(now)(examDate, 'number')}`,
    afterwards: examAfterwards(calendar.datesOf(examDate)),
  }),
)

/** Explains every date that follows from the date of a sitting. */
export const explainFollowing = rememberedInYear(
  (calendar: Calendar, examDate, now): Omit<Explanations, 'examDate'> => {
    const short = (at: Date | string) => dateWordsAt(now)(at, 'number')
    const policy = calendar.policyOn(examDate)
    const dates = calendar.datesOf(examDate)
    const closing = short(dates.registrationClosesAt)
    const ticketDay = addMinutes(dates.ticketBy, -1)
    return {
      registrationClosesAt: {
        rule: `考试日前第 ${policy.closesDaysBefore} 天 00:00 截止报名`,
        derivation: `${short(examDate)} 往前 ${policy.closesDaysBefore} 天 → ${closing} 00:00，这一刻起不能再报`,
        afterwards: '截止后不能再报名、退款或申请延期',
      },
      ticketBy: {
        rule: '考试周周一 24:00 前发放准考证',
        derivation: `考试周的周一是 ${short(ticketDay)}，当天 24:00 前 → 最迟 ${short(dates.ticketBy)} 00:00`,
        afterwards: '发放后可查看场次与入场方式，正式通知同时发出',
      },
      resultFrom: {
        rule: `考后第 ${policy.resultWorkingDays} 个工作日起可查成绩`,
        derivation: `${short(examDate)} 之后的工作日：${workingDayList(calendar.holidays, dates, short)}`,
        afterwards: '通过可查看电子证书；首次考试未通过或缺考可免费补考一次',
      },
      resultNoticeBy: {
        rule: `考后 ${policy.resultNoticeDays} 天内通知成绩，遇长假不早于成绩公布日`,
        derivation: `${short(examDate)} 往后 ${policy.resultNoticeDays} 天，且不早于 ${short(dates.resultFrom)} → ${short(dates.resultNoticeBy)}`,
        afterwards: '之后仍可随时查询成绩',
      },
      paperBy: {
        rule: `考后 ${policy.paperDays} 天内寄出纸质证书`,
        derivation: `${short(examDate)} 往后 ${policy.paperDays} 天 → ${short(dates.paperBy)}`,
        afterwards: '寄出后可查看快递单号',
      },
    }
  },
)

/** Everything the calendar is computed from. */
export interface CalendarData {
  policies: DatedPolicy[]
  overrides: ReadonlyMap<string, CalendarOverride>
  holidays: HolidaySource
}

const monthly = remembered((calendar: Calendar, month) => {
  const policy = calendar.policyOn(lastSaturdayOf(month))
  return examDateOf(month, policy, calendar.holidays, calendar.overrideOf(month))
})

const dates = remembered((calendar: Calendar, examDate) =>
  sittingDates(calendar.policyOn(examDate), calendar.holidays, examDate),
)

const provisionalMonth = remembered((calendar: Calendar, month) => {
  const { lastSaturday, examDate, overridden } = calendar.examDateOf(month)
  const decidingDays = overridden ? addDays(examDate, 1) : examDate
  const last = calendar.datesOf(examDate).resultFrom
  return isProvisional(
    calendar.holidays,
    decidingDays,
    last > lastSaturday || overridden ? last : lastSaturday,
  )
})

const provisionalSitting = remembered((calendar: Calendar, examDate) =>
  isProvisional(calendar.holidays, addDays(examDate, 1), calendar.datesOf(examDate).resultFrom),
)

const later = remembered((calendar: Calendar, examDate) => {
  const until = calendar.datesOf(examDate).changeUntil
  const months = calendar.policyOn(examDate).changeMonths
  return Array.from({ length: months + 1 }, (_, ahead) => {
    return calendar.examDateOf(addMonthsTo(examDate.slice(0, 7), ahead)).examDate
  }).filter((date) => date > examDate && date <= until)
})

/**
 * The calendar under one state of the data. It knows no "now": the same data always give the same dates, which are
 * therefore worked out once.
 */
export class Calendar {
  constructor(private readonly data: CalendarData) {}

  get holidays(): HolidaySource {
    return this.data.holidays
  }

  /** What the operator has set for a month. */
  overrideOf(month: string): CalendarOverride | undefined {
    return this.data.overrides.get(month)
  }

  /** The policy that governs a sitting on `examDate`. */
  policyOn(examDate: string): Policy {
    return policyOn(this.data.policies, examDate)
  }

  /** The sitting of a month, `YYYY-MM`. */
  examDateOf(month: string): ExamDate {
    return monthly(this, month)
  }

  /** All dates that follow from a sitting's date. */
  datesOf(examDate: string): SittingDates {
    return dates(this, examDate)
  }

  /** True when an announcement still to come could move this month's sitting or one of its dates. */
  isMonthProvisional(month: string): boolean {
    return provisionalMonth(this, month)
  }

  /** True when an announcement still to come could move one of the dates that follow from a listed sitting. */
  isSittingProvisional(examDate: string): boolean {
    return provisionalSitting(this, examDate)
  }

  /** True when an announcement still to come could move a sitting, monthly or listed, or one of its dates. */
  isProvisional({ examDate, month }: { examDate: string; month: string | null }): boolean {
    return month ? this.isMonthProvisional(month) : this.isSittingProvisional(examDate)
  }

  /** The same of another sitting, monthly or listed as this one is. */
  isOtherProvisional({ month }: { month: string | null }, examDate: string): boolean {
    return this.isProvisional({ examDate, month: month && examDate.slice(0, 7) })
  }

  /** Dates of the monthly sittings after `examDate` and within the policy's months of it. */
  laterSittings(examDate: string): string[] {
    return later(this, examDate)
  }
}
