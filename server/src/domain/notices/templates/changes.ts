import { displayDate } from '../../display'
import { endOfDay, full, long, nameOf, type Versions } from './template'

const ticketLine = (ticketBy: string) => `准考证最迟 ${endOfDay(ticketBy)} 发放，发放后会再通知你。`

/** A sitting was moved, and everybody registered for it with it. */
export const dateChanged: Versions<'dateChanged'> = [
  {
    title: ({ examDate }) => `考期调整为 ${displayDate(examDate)}`,
    summary: ({ certificationName, startsAt }) => `${certificationName} · 改为 ${full(startsAt)} 开考`,
    body: (facts) => [
      `你报名的${nameOf(facts)}考期有调整。`,
      `原考期：${displayDate(facts.movedFrom)}。`,
      `新考期：${full(facts.startsAt)} 开考（北京时间）。`,
      `原因：${facts.reason}`,
      facts.ticketNumber
        ? `准考证已按新考期重新发放，新的准考证号为 ${facts.ticketNumber}。`
        : ticketLine(facts.ticketBy),
      '报名随考期一起调整，不需要重新报名；已有的退款和延期截止时间不会提前。',
      '下一步：打开小程序，查看新的日期，以及能否退款或延期。',
    ],
    fields: ({ certificationName, startsAt, movedFrom }) => ({
      subject: certificationName,
      event: '考期调整',
      time: long(startsAt),
      remark: `原考期 ${displayDate(movedFrom)}`,
    }),
  },
]

/** A deferral counts at once. */
export const deferralAccepted: Versions<'deferralAccepted'> = [
  {
    title: () => '延期成功',
    summary: ({ certificationName, startsAt }) => `${certificationName} · 改到 ${full(startsAt)} 开考`,
    body: (facts) => [
      `${nameOf(facts)}已从 ${displayDate(facts.leftDate)} 延期。`,
      `新的开考时间：${full(facts.startsAt)}（北京时间）。`,
      ticketLine(facts.ticketBy),
      '唯一一次延期已使用，不能再次延期，也不能改回原考期；退款期限仍按原考期计算。',
      '下一步：打开小程序，查看新的日期。',
    ],
    fields: ({ certificationName, startsAt, leftDate }) => ({
      subject: certificationName,
      event: '延期成功',
      time: long(startsAt),
      remark: `原考期 ${displayDate(leftDate)}`,
    }),
  },
]

/** The free retake is registered. */
export const retakeAccepted: Versions<'retakeAccepted'> = [
  {
    title: () => '补考报名成功',
    summary: ({ certificationName, startsAt }) => `${certificationName} · ${full(startsAt)} 开考`,
    body: (facts) => [
      `已为你免费报名${nameOf(facts)}的补考，原考期为 ${displayDate(facts.failedDate)}。`,
      `补考时间：${full(facts.startsAt)}（北京时间）。`,
      ticketLine(facts.ticketBy),
      '补考不能延期，也不能更改；补考缺考或未通过，须重新付费报名。',
      '下一步：打开小程序，查看补考的全部日期。',
    ],
    fields: ({ certificationName, startsAt }) => ({
      subject: certificationName,
      event: '补考报名成功',
      time: long(startsAt),
      remark: '补考不能延期',
    }),
  },
]
