import { type ExamOutcome, STATUS_TEXTS } from '../registrations/registrations'
import type { SectionResult } from './exams'

/** One line of an import, as texts. */
export interface ResultLine {
  ticketNumber: string
  outcome: string
  score: string
  /** Texts of the section columns, with their titles. */
  sections: { title: string; text: string }[]
}

/** What is known of the registration behind a line's ticket. */
export interface LineFacts {
  registrationId: string
  /** Whether the number was the registration's before, and is no more. */
  withdrawn: boolean
  closedAt: Date | null
  resultPublishedAt: Date | null
  /** The outcome that was published. */
  outcome: ExamOutcome | null
  /** Whether a published one can still become a pass: nothing was made of it, and its person is still here. */
  mayPass: boolean
  /** Titles of its subject's sections. */
  sectionTitles: readonly string[]
  examDate: string
  passingScore: number
  maximumScore: number
}

/** A line that can be kept. */
interface JudgedResult {
  registrationId: string
  outcome: ExamOutcome
  score: number | null
  sections: SectionResult[]
}

/**
 * The result of a line, or why it cannot be kept, in Chinese. `today` is the date in Beijing. A published result may be
 * corrected in its score and sections, and to a pass as long as nothing was made of the failure; otherwise its outcome stands,
 * since the certificate or the retake follows from it.
 */
export function judgeLine(
  line: ResultLine,
  facts: LineFacts | undefined,
  today: string,
): JudgedResult | { reason: string } {
  if (!facts) return { reason: '没有这个准考证号' }
  if (facts.withdrawn) return { reason: '这个准考证号已经失效：考期调整、延期或退款后，不再使用原来的号码' }
  if (facts.closedAt && !facts.resultPublishedAt) return { reason: '该报名已结束' }
  if (facts.examDate > today) return { reason: `考试尚未进行（${facts.examDate}）` }
  const outcome = readOutcome(line.outcome)
  if (!outcome) return { reason: '结果须为 passed、failed 或 absent' }
  if (facts.outcome && facts.resultPublishedAt && facts.outcome !== outcome) {
    const reason = `成绩已按“${STATUS_TEXTS[facts.outcome]}”公布`
    if (outcome !== 'passed') return { reason: `${reason}，重新导入只能更正分数与分项` }
    if (!facts.mayPass) return { reason: `${reason}，考生已选定补考、已退款、改绑或注销，不能更正为通过` }
  }
  const scored = readScore(line.score, outcome, facts)
  if ('reason' in scored) return scored
  const sections = readSections(line.sections, outcome, facts.sectionTitles)
  if ('reason' in sections) return sections
  return { registrationId: facts.registrationId, outcome, score: scored.score, sections }
}

function readOutcome(text: string): ExamOutcome | undefined {
  return text === 'passed' || text === 'failed' || text === 'absent' ? text : undefined
}

function readScore(
  text: string,
  outcome: ExamOutcome,
  { passingScore, maximumScore }: LineFacts,
): { score: number | null } | { reason: string } {
  if (outcome === 'absent') return text === '' ? { score: null } : { reason: '缺考不能有分数' }
  const score = Number(text)
  if (!/^\d{1,4}$/.test(text) || score > maximumScore)
    return { reason: `分数须为 0 到 ${maximumScore} 的整数` }
  if (outcome === 'passed' && score < passingScore) {
    return { reason: `结果为通过，但分数低于合格线 ${passingScore}` }
  }
  if (outcome === 'failed' && score >= passingScore) {
    return { reason: `结果为未通过，但分数已达合格线 ${passingScore}` }
  }
  return { score }
}

function readSections(
  texts: ResultLine['sections'],
  outcome: ExamOutcome,
  titles: readonly string[],
): SectionResult[] | { reason: string } {
  const filled = texts.filter(({ text }) => text !== '')
  if (outcome === 'absent' && filled.length > 0) return { reason: '缺考不能有分项成绩' }
  const foreign = filled.find(({ title }) => !titles.includes(title))
  if (foreign) return { reason: `“${foreign.title}”不是这项认证的分项` }
  const wrong = filled.find(({ text }) => !/^\d{1,3}$/.test(text) || Number(text) > 100)
  if (wrong) return { reason: `“${wrong.title}”须为 0 到 100 的整数` }
  return filled.map(({ title, text }) => ({ title, percent: Number(text) }))
}
