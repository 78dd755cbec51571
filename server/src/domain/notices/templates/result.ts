import { displayDate, displayLongDate } from '../../display'
import type { ExamOutcome } from '../../registrations'
import type { NoticeFacts } from '../content'
import { full, nameOf } from './phrases'
import type { Versions } from './template'

type Result = NoticeFacts['resultPublished']

const OUTCOMES: Record<ExamOutcome, string> = { passed: '已通过', failed: '未通过', absent: '缺考' }

function next({ outcome, retakeUntil, paperBy }: Result): string[] {
  if (outcome === 'passed') {
    const paper = paperBy ? [`填写邮寄地址后，纸质证书最迟 ${displayDate(paperBy)} 寄出。`] : []
    return [
      '电子证书已生成，可以查看和分享。',
      ...paper,
      '下一步：打开小程序查看证书，填写纸质证书的邮寄地址。',
    ]
  }
  if (!retakeUntil) return ['再考须重新付费报名。', '下一步：打开小程序查看成绩，选择可报名的考期。']
  return [
    `可以免费补考一次，须在 ${full(retakeUntil)} 前申请。`,
    '下一步：打开小程序查看成绩，选择补考考期。',
  ]
}

/** The result can be queried, and what follows from it. */
export const resultPublished: Versions<'resultPublished'> = [
  {
    title: () => '成绩已公布',
    summary: ({ certificationName, outcome }) => `${certificationName} · ${OUTCOMES[outcome]}`,
    body: (facts) => [
      `${nameOf(facts)}${displayDate(facts.examDate)} 的考试成绩已公布：${OUTCOMES[facts.outcome]}。`,
      ...next(facts),
    ],
    fields: ({ certificationName, examDate, outcome, retakeUntil }) => ({
      subject: certificationName,
      event: `成绩已公布：${OUTCOMES[outcome]}`,
      time: displayLongDate(examDate),
      remark: outcome === 'passed' ? '可查看电子证书' : retakeUntil ? '可免费补考一次' : '可查看成绩',
    }),
  },
]
