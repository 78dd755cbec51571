import { withYear as say } from '../../display'
import type { NoticeFacts } from '../content'
import { type ListedWords, listedBy, nameOf, onceListed, type Template, type Versions } from './template'

/** The remark on a day that may still move. */
const MAY_MOVE_AGAIN = '日期暂定，有调整会通知你'

/** The result's day was counted anew. */
export const resultDayChanged: Versions<'resultDayChanged'> = [
  {
    title: () => '成绩公布日期有调整',
    summary: ({ certificationName, resultFrom, provisional }) =>
      `${certificationName} · 改为 ${say(resultFrom, 'date', provisional)} 起可查`,
    body: (facts) => [
      `${nameOf(facts)}${say(facts.examDate, 'date')} 考试的成绩公布日期有调整。`,
      `原定：${say(facts.formerFrom, 'date')} 起可查。`,
      `现为：${say(facts.resultFrom, 'date', facts.provisional)} 起可查。`,
      '原因：成绩日按工作日计算，放假或调休安排有变化。',
      '下一步：不需要操作，成绩公布后会再通知你。',
    ],
    fields: ({ certificationName, formerFrom, resultFrom, provisional }) => ({
      subject: certificationName,
      event: '成绩日期调整',
      time: say(resultFrom, 'day'),
      remark: provisional ? MAY_MOVE_AGAIN : `原定 ${say(formerFrom, 'date')}`,
    }),
  },
]

type RetakeEnd = NoticeFacts['retakeEndChanged']

function asItIs(
  { retakeUntil, retakeProvisional, retakeListedUntil }: RetakeEnd,
  listed: ListedWords,
): string[] {
  if (retakeUntil) {
    return [
      `现为：须在 ${say(retakeUntil, 'full', retakeProvisional)} 前申请。`,
      '原因：补考考期有变化。',
      '下一步：打开小程序，选择补考考期。',
    ]
  }
  if (retakeListedUntil) {
    return [
      `现在没有可选的考期；${listed(say(retakeListedUntil, 'date'))}。`,
      '原因：补考考期有变化。',
      '下一步：列出新考期后，首页会提示申请补考。',
    ]
  }
  return [
    '现在没有可以补考的考期了，再考须重新付费报名。',
    '原因：补考考期有变化。',
    '下一步：打开小程序查看成绩，有疑问请联系考试服务热线。',
  ]
}

/** What is said where no sitting for the retake was known until now. */
const firstListed = (facts: RetakeEnd) => [
  `${nameOf(facts)}${say(facts.examDate, 'date')} 考试后的免费补考，现在有可选的考期了。`,
  ...(facts.retakeUntil ? [`须在 ${say(facts.retakeUntil, 'full', facts.retakeProvisional)} 前申请。`] : []),
  '下一步：打开小程序，选择补考考期。',
]

const endChanged = (listed: ListedWords): Template<'retakeEndChanged'> => ({
  title: ({ formerUntil }) => (formerUntil ? '免费补考的截止时间有调整' : '可以申请免费补考了'),
  summary: ({ certificationName, formerUntil, retakeUntil, retakeProvisional }) =>
    retakeUntil
      ? `${certificationName} · ${formerUntil ? '改为' : '须在'} ${say(retakeUntil, 'full', retakeProvisional)} 前申请`
      : `${certificationName} · 现在没有可补考的考期`,
  body: (facts) =>
    facts.formerUntil
      ? [
          `${nameOf(facts)}${say(facts.examDate, 'date')} 考试后的免费补考，申请截止时间有调整。`,
          `原为：须在 ${say(facts.formerUntil, 'full')} 前申请。`,
          ...asItIs(facts, listed),
        ]
      : firstListed(facts),
  fields: ({ certificationName, examDate, formerUntil, retakeUntil, retakeProvisional }) => ({
    subject: certificationName,
    event: formerUntil ? '补考截止调整' : '可以申请补考',
    time: retakeUntil ? say(retakeUntil, 'minute') : say(examDate, 'day'),
    remark: !retakeUntil
      ? '现在没有可补考的考期'
      : retakeProvisional
        ? MAY_MOVE_AGAIN
        : '请在此时间前申请补考',
  }),
})

/** The last sitting of a free retake that is still to be used, or its closing, is another one, or the first that is known. */
export const retakeEndChanged: Versions<'retakeEndChanged'> = [endChanged(listedBy), endChanged(onceListed)]
