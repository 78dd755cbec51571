import { type DateWords, withYear } from '../../display'
import type { ExamOutcome } from '../../registrations/registrations'
import type { NoticeFacts } from '../content'
import {
  datedVersions,
  type ListedWords,
  listedBy,
  nameOf,
  onceListed,
  placeLine,
  time,
  type Versions,
} from './template'

const entry = ({ entersAt, doorClosesAt }: { entersAt: string; doorClosesAt: string }) =>
  `${time(entersAt)} 起入场，${time(doorClosesAt)} 停止入场，未入场视为缺考。`

/** The formal notice: the ticket is out, with time, door and place. */
export const formalNotice = datedVersions<'formalNotice'>((say) => ({
  title: () => '准考证已发放',
  summary: ({ certificationName, startsAt, provisional }) =>
    `${certificationName} · ${say(startsAt, 'full', provisional)} 开考`,
  body: (facts) => [
    `${nameOf(facts)}的准考证已发放，准考证号 ${facts.ticketNumber}。`,
    `考试时间：${say(facts.startsAt, 'full', facts.provisional)}–${time(facts.endsAt)}（北京时间）。`,
    entry(facts),
    placeLine(facts.place),
    facts.place
      ? '下一步：打开准考证，核对信息并查看考点路线。'
      : '下一步：打开准考证核对信息，把考试入口发到电脑，并完成试考。',
  ],
  fields: ({ certificationName, startsAt, entersAt }) => ({
    subject: certificationName,
    event: '准考证已发放',
    time: withYear(startsAt, 'minute'),
    remark: `${time(entersAt)} 起入场，请查看准考证`,
  }),
}))

/** The evening before. */
export const examTomorrow = datedVersions<'examTomorrow'>((say) => ({
  title: () => '明天考试',
  summary: ({ certificationName, startsAt, provisional }) =>
    `${certificationName} · ${say(startsAt, 'full', provisional)} 开考`,
  body: (facts) => [
    `${nameOf(facts)}明天开考：${say(facts.startsAt, 'full', facts.provisional)}（北京时间）。`,
    entry(facts),
    placeLine(facts.place),
    facts.place
      ? '下一步：打开准考证，查看考点路线，备好证件。'
      : '下一步：打开准考证，把考试入口发到电脑，备好证件，检查网络、摄像头和麦克风。',
  ],
  fields: ({ certificationName, startsAt, entersAt }) => ({
    subject: certificationName,
    event: '明天考试',
    time: withYear(startsAt, 'minute'),
    remark: `${time(entersAt)} 起入场，请备好证件`,
  }),
}))

/** The morning of the exam. */
export const examToday = datedVersions<'examToday'>((say) => ({
  title: ({ startsAt }) => `今天 ${time(startsAt)} 考试`,
  summary: ({ certificationName, entersAt }) => `${certificationName} · ${time(entersAt)} 起入场`,
  body: (facts) => [
    `${nameOf(facts)}今天开考：${say(facts.startsAt, 'full', facts.provisional)}（北京时间）。`,
    entry(facts),
    placeLine(facts.place),
    facts.place
      ? '下一步：带好证件，按时到达考点；小程序的考试日页面有倒计时和热线。'
      : '下一步：退出电脑上的微信，备好证件，按时从电脑入场；小程序的考试日页面有倒计时和热线。',
  ],
  fields: ({ certificationName, startsAt, entersAt, doorClosesAt }) => ({
    subject: certificationName,
    event: '今天考试',
    time: withYear(startsAt, 'minute'),
    remark: `${time(entersAt)} 起入场，${time(doorClosesAt)} 停止`,
  }),
}))

type Result = NoticeFacts['resultPublished']

const OUTCOMES: Record<ExamOutcome, string> = { passed: '已通过', failed: '未通过', absent: '缺考' }

const outcomeWords = ({ outcome, formerOutcome }: Result) =>
  formerOutcome
    ? `已更正为：${OUTCOMES[outcome]}，此前公布的“${OUTCOMES[formerOutcome]}”有误`
    : `已公布：${OUTCOMES[outcome]}`

function next(say: DateWords, facts: Result, listed: ListedWords): string[] {
  const { outcome, retakeUntil, retakeProvisional, retakeListedUntil, paperBy } = facts
  if (outcome === 'passed') {
    const paper = paperBy ? [`填写邮寄地址后，纸质证书最迟 ${say(paperBy, 'date')} 寄出。`] : []
    return [
      '电子证书已生成，可以查看和分享。',
      ...paper,
      '下一步：打开小程序查看证书，填写纸质证书的邮寄地址。',
    ]
  }
  if (retakeListedUntil) {
    return [
      `可以免费补考一次，目前没有可选的考期；${listed(say(retakeListedUntil, 'date'))}。`,
      '下一步：打开小程序查看成绩；列出新考期后，首页会提示申请补考。',
    ]
  }
  if (!retakeUntil) return ['再考须重新付费报名。', '下一步：打开小程序查看成绩，选择可报名的考期。']
  return [
    `可以免费补考一次，须在 ${say(retakeUntil, 'full', retakeProvisional)} 前申请。`,
    '下一步：打开小程序查看成绩，选择补考考期。',
  ]
}

const published = (listed: ListedWords) =>
  datedVersions<'resultPublished'>((say) => ({
    title: ({ formerOutcome }) => (formerOutcome ? '成绩已更正' : '成绩已公布'),
    summary: ({ certificationName, outcome }) => `${certificationName} · ${OUTCOMES[outcome]}`,
    body: (facts) => [
      `${nameOf(facts)}${say(facts.examDate, 'date')} 的考试成绩${outcomeWords(facts)}。`,
      ...next(say, facts, listed),
    ],
    fields: ({ certificationName, examDate, outcome, formerOutcome, retakeUntil, retakeListedUntil }) => ({
      subject: certificationName,
      event: `${formerOutcome ? '成绩已更正' : '成绩已公布'}：${OUTCOMES[outcome]}`,
      briefEvent: formerOutcome ? '成绩已更正' : '成绩已公布',
      time: withYear(examDate, 'day'),
      remark:
        outcome === 'passed'
          ? '可查看电子证书'
          : retakeUntil || retakeListedUntil
            ? '可免费补考一次'
            : '可查看成绩',
    }),
  }))

/** The result can be queried, and what follows from it. */
export const resultPublished: Versions<'resultPublished'> = [...published(listedBy), published(onceListed)[1]]
