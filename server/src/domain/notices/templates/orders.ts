import { type DateWords, displayMoney, withYear } from '../../display'
import type { NoticeFacts } from '../content'
import { datedVersions, MAY_MOVE, nameOf, ticketLine, type Versions } from './template'

type Confirmed = NoticeFacts['registrationConfirmed']

const bothTerms = (say: DateWords, facts: Confirmed) =>
  `退款须在 ${say(facts.refundUntil, 'full', facts.refundProvisional)} 前申请，延期须在 ${say(facts.deferUntil, 'full', facts.provisional)} 前申请。`

/** What can still be given back or put off: nothing where the closing has passed, no deferral where no sitting is there. */
function openTerms(say: DateWords, facts: Confirmed): string {
  if (facts.termsOver) return '报名已截止，这次报名不能再申请退款或延期。'
  if (!facts.deferNowhere) return bothTerms(say, facts)
  return `退款须在 ${say(facts.refundUntil, 'full', facts.refundProvisional)} 前申请。目前没有可延期的考期；${say(facts.deferUntil, 'full', facts.provisional)} 前列出的，可以申请延期。`
}

const confirmed = (terms: typeof bothTerms) =>
  datedVersions<'registrationConfirmed'>((say) => ({
    title: () => '报名成功',
    summary: ({ certificationName, startsAt, provisional }) =>
      `${certificationName} · ${say(startsAt, 'full', provisional)} 开考`,
    body: (facts) => [
      `已为你报名${nameOf(facts)}，订单号 ${facts.orderNumber}。`,
      `开考时间：${say(facts.startsAt, 'full', facts.provisional)}（北京时间）。同一天报考两门时，场次以准考证为准。`,
      ticketLine(say, facts),
      terms(say, facts),
      '下一步：打开小程序，查看全部日期和考前准备。',
    ],
    fields: ({ certificationName, startsAt, provisional }) => ({
      subject: certificationName,
      event: '报名成功',
      time: withYear(startsAt, 'minute'),
      remark: provisional ? MAY_MOVE : '准考证发放后会再通知你',
    }),
  }))

/**
 * A paid order is a registration: what was registered for, and every date up to the ticket. The third version names no end
 * that has passed, and no deferral without a sitting to go to.
 */
export const registrationConfirmed: Versions<'registrationConfirmed'> = [
  ...confirmed(bothTerms),
  confirmed(openTerms)[1],
]

const examLine = (say: DateWords, facts: NoticeFacts['refundPaid']) =>
  `${nameOf(facts)}，${say(facts.examDate, 'date', facts.provisional)} 的考期，订单号 ${facts.orderNumber}。`

const accepted = (notMade: string, goOn: string) =>
  datedVersions<'refundAccepted'>((say) => ({
    title: ({ seatGone }) => (seatGone ? '报名未成立，将退款' : '退款已受理'),
    summary: ({ certificationName, amountFen }) =>
      `${certificationName} · ${displayMoney(amountFen)} 将原路退回`,
    body: (facts) => [
      examLine(say, facts),
      facts.seatGone ? notMade : '报名已取消，席位已释放。',
      `${displayMoney(facts.amountFen)} 将原路退回，退款完成后会再通知你。`,
      facts.seatGone ? `下一步：${goOn}` : '下一步：可在小程序的订单中查看退款进度。',
    ],
    fields: ({ certificationName, examDate, amountFen, seatGone }) => ({
      subject: certificationName,
      event: seatGone ? '报名未成立，将退款' : '退款已受理',
      briefEvent: seatGone ? '报名未成立' : '退款已受理',
      time: withYear(examDate, 'day'),
      remark: `${displayMoney(amountFen)} 将原路退回`,
    }),
  }))

const LOOK_FIRST = '请在小程序的“考试”中看看是否已有这项认证的报名；没有而仍要参加的，请重新选择考期。'

/**
 * A refund was accepted: asked for, or because the payment came when the order could no longer be kept. The third version
 * does not blame the seat, and is for those, too, who have bought again since; the fourth does not say that the order was closed, for
 * the exam may have come, or two other subjects of its day.
 */
export const refundAccepted: Versions<'refundAccepted'> = [
  ...accepted(
    '收到付款时订单已经关闭，席位已无法恢复，这次报名没有成立。',
    '如仍要参加，请在小程序中选择可报名的考期重新报名。',
  ),
  accepted('收到付款时订单已经关闭，这笔付款没有形成报名。', LOOK_FIRST)[1],
  accepted('收到付款时已不能再完成这次报名，这笔付款没有形成报名。', LOOK_FIRST)[1],
]

/** The payment platform has sent the money back. */
export const refundPaid = datedVersions<'refundPaid'>((say) => ({
  title: () => '退款已完成',
  summary: ({ certificationName, amountFen }) =>
    `${certificationName} · ${displayMoney(amountFen)} 已原路退回`,
  body: (facts) => [
    examLine(say, facts),
    `${displayMoney(facts.amountFen)} 已原路退回你的付款账户。退回银行卡的，到账时间以银行为准。`,
    '下一步：请在付款账户中核对；没有收到时，请凭订单号联系考试中心。',
  ],
  fields: ({ certificationName, examDate, amountFen }) => ({
    subject: certificationName,
    event: '退款已完成',
    time: withYear(examDate, 'day'),
    remark: `${displayMoney(amountFen)} 已原路退回`,
  }),
}))
