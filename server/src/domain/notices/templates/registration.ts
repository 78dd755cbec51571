import { endOfDay, full, long, nameOf } from './phrases'
import type { Versions } from './template'

/** A paid order is a registration: what was registered for, and every date up to the ticket. */
export const registrationConfirmed: Versions<'registrationConfirmed'> = [
  {
    title: () => '报名成功',
    summary: ({ certificationName, startsAt }) => `${certificationName} · ${full(startsAt)} 开考`,
    body: (facts) => [
      `已为你报名${nameOf(facts)}，订单号 ${facts.orderNumber}。`,
      `开考时间：${full(facts.startsAt)}（北京时间）。同一天报考两门时，场次以准考证为准。`,
      `准考证最迟 ${endOfDay(facts.ticketBy)} 发放，发放后会再通知你。`,
      `退款须在 ${full(facts.refundUntil)} 前申请，延期须在 ${full(facts.deferUntil)} 前申请。`,
      '下一步：打开小程序，查看全部日期和考前准备。',
    ],
    fields: ({ certificationName, startsAt }) => ({
      subject: certificationName,
      event: '报名成功',
      time: long(startsAt),
      remark: '准考证发放后会再通知你',
    }),
  },
]
