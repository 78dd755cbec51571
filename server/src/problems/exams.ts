import type { components } from '../../../contract/schema'
import { Problem } from './problem'

type Refusal = components['schemas']['Refusal']

/** Says by when, or that it is late, and what comes next. */
function awaited(code: string, title: string, published: string, { text, rule, date }: Refusal): Problem {
  const detail = `${text}，${published}后会通知你，请届时再来查看。`
  return new Problem(409, code, title, detail, { rule, ...(date && { date: new Date(date) }) })
}

/** The result is not out yet; the refusal says from when. */
export function resultNotPublished(refusal: Refusal): Problem {
  return awaited('result-not-published', '成绩尚未公布', '公布', refusal)
}

/** The ticket is not out yet; the refusal says by when. */
export function ticketNotPublished(refusal: Refusal): Problem {
  return awaited('ticket-not-published', '准考证尚未发放', '发放', refusal)
}

/** The exam body has not given the trial exam's link. */
export function trialExamMissing(): Problem {
  const detail = '试考链接由考试机构提供。请先完成设备检查，公布后再来查看。'
  return new Problem(409, 'trial-exam-missing', '试考还没有开放', detail)
}
