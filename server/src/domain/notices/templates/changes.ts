import { withYear } from '../../display'
import { datedVersions, MAY_MOVE, nameOf, ticketLine, type Versions } from './template'

const moved = (kept: string) =>
  datedVersions<'dateChanged'>((say) => ({
    title: ({ examDate, provisional }) =>
      `考期调整为 ${say(examDate, provisional ? 'day' : 'date', provisional)}`,
    summary: ({ certificationName, startsAt, provisional }) =>
      `${certificationName} · 改为 ${say(startsAt, 'full', provisional)} 开考`,
    body: (facts) => [
      `你报名的${nameOf(facts)}考期有调整。`,
      `原考期：${say(facts.movedFrom, 'date')}。`,
      `新考期：${say(facts.startsAt, 'full', facts.provisional)} 开考（北京时间）。`,
      `原因：${facts.reason}`,
      facts.ticketNumber
        ? `准考证已按新考期重新发放，新的准考证号为 ${facts.ticketNumber}。`
        : ticketLine(say, facts),
      `报名随考期一起调整，不需要重新报名；${kept}`,
      '下一步：打开小程序，查看新的日期，以及能否退款或延期。',
    ],
    fields: ({ certificationName, startsAt, movedFrom, provisional }) => ({
      subject: certificationName,
      event: '考期调整',
      time: withYear(startsAt, 'minute'),
      remark: provisional ? MAY_MOVE : `原考期 ${say(movedFrom, 'date')}`,
    }),
  }))

/** A sitting was moved, and everybody registered for it with it. The third version knows how long what was promised is kept. */
export const dateChanged: Versions<'dateChanged'> = [
  ...moved('已有的退款和延期截止时间不会提前。'),
  moved('已有的退款和延期截止时间照旧，最晚到新考试日 00:00。')[1],
]

/** A deferral counts at once. */
export const deferralAccepted = datedVersions<'deferralAccepted'>((say) => ({
  title: () => '延期成功',
  summary: ({ certificationName, startsAt, provisional }) =>
    `${certificationName} · 改到 ${say(startsAt, 'full', provisional)} 开考`,
  body: (facts) => [
    `${nameOf(facts)}已从 ${say(facts.leftDate, 'date')} 延期。`,
    `新的开考时间：${say(facts.startsAt, 'full', facts.provisional)}（北京时间）。`,
    ticketLine(say, facts),
    '唯一一次延期已使用，不能再次延期，也不能改回原考期；退款期限仍按原考期计算。',
    '下一步：打开小程序，查看新的日期。',
  ],
  fields: ({ certificationName, startsAt, leftDate, provisional }) => ({
    subject: certificationName,
    event: '延期成功',
    time: withYear(startsAt, 'minute'),
    remark: provisional ? MAY_MOVE : `原考期 ${say(leftDate, 'date')}`,
  }),
}))

/** The free retake is registered. */
export const retakeAccepted = datedVersions<'retakeAccepted'>((say) => ({
  title: () => '补考报名成功',
  summary: ({ certificationName, startsAt, provisional }) =>
    `${certificationName} · ${say(startsAt, 'full', provisional)} 开考`,
  body: (facts) => [
    `已为你免费报名${nameOf(facts)}的补考，原考期为 ${say(facts.failedDate, 'date')}。`,
    `补考时间：${say(facts.startsAt, 'full', facts.provisional)}（北京时间）。`,
    ticketLine(say, facts),
    '补考不能延期，也不能更改；补考缺考或未通过，须重新付费报名。',
    '下一步：打开小程序，查看补考的全部日期。',
  ],
  fields: ({ certificationName, startsAt, provisional }) => ({
    subject: certificationName,
    event: '补考报名成功',
    time: withYear(startsAt, 'minute'),
    remark: provisional ? MAY_MOVE : '补考不能延期',
  }),
}))
