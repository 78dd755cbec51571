import type { components } from '../../../contract/schema'
import { displayFullInstant } from '../domain/display'
import { Problem } from './problem'

/** The result is not out yet; `from` is when results of the sitting are published. */
export function resultNotPublished(from: Date, workingDays: number): Problem {
  const detail = `成绩最早于${displayFullInstant(from)} 公布，公布后会通知你，请届时再来查看。`
  const extras = { rule: `考后第 ${workingDays} 个工作日起可查成绩`, date: from }
  return new Problem(409, 'result-not-published', '成绩尚未公布', detail, extras)
}

/** The ticket is not out yet; the refusal says by when. */
export function ticketNotPublished({ text, rule, date }: components['schemas']['Refusal']): Problem {
  const detail = `${text}，发放后会通知你，请届时再来查看。`
  return new Problem(409, 'ticket-not-published', '准考证尚未发放', detail, {
    rule,
    ...(date && { date: new Date(date) }),
  })
}

/** The exam body has not given the trial exam's link. */
export function trialExamMissing(): Problem {
  const detail = '试考链接由考试机构提供。请先完成设备检查，公布后再来查看。'
  return new Problem(409, 'trial-exam-missing', '试考还没有开放', detail)
}
