import type { IconName } from '../../ui/icon/icon-name'
import type { Tone } from '../../ui/tag/tag'
import type { OrderStage } from './payment-phase'

/** How an order's state reads. */
export interface OrderWords {
  /** The state in a tag. */
  tag: string
  tone: Tone
  icon: IconName
  title: string
  detail: string
}

const WORDS: Record<OrderStage, OrderWords> = {
  unpaid: {
    tag: '待支付',
    tone: 'warning',
    icon: 'clock',
    title: '等待支付',
    detail: '席位已保留，逾期未付自动释放，不收费。',
  },
  confirming: {
    tag: '确认中',
    tone: 'accent',
    icon: 'clock',
    title: '支付确认中',
    detail: '正在向支付平台核对，通常几秒内完成。可以离开本页，不会重复扣款。',
  },
  unconfirmed: {
    tag: '确认中',
    tone: 'accent',
    icon: 'clock',
    title: '支付确认中',
    detail: '暂未收到支付结果。若已付款请勿担心，稍后重新查询即可；不会重复扣款。',
  },
  paid: {
    tag: '已支付',
    tone: 'ok',
    icon: 'circle-check',
    title: '报名成功',
    detail: '已收到付款，你的考试席位已确定。',
  },
  cancelled: {
    tag: '已取消',
    tone: 'neutral',
    icon: 'x',
    title: '订单已取消',
    detail: '席位已释放，没有产生费用。仍要报名可重新选择考期。',
  },
  expired: {
    tag: '已过期',
    tone: 'neutral',
    icon: 'clock',
    title: '订单已过期',
    detail: '未在时限内支付，席位已释放，没有产生费用。仍要报名请重新选择考期。',
  },
  refunding: {
    tag: '退款中',
    tone: 'warning',
    icon: 'refresh-cw',
    title: '正在退款',
    detail: '付款到账时已不能完成报名，这笔付款没有形成报名。款项将全额原路退回，无需操作。',
  },
  refunded: {
    tag: '已退款',
    tone: 'neutral',
    icon: 'circle-check',
    title: '已全额退款',
    detail: '付款到账时已不能完成报名，这笔付款没有形成报名。款项已原路退回。',
  },
}

/** Refunds that the candidate asked for: the registration had been made, and ended. */
const ASKED_FOR: Partial<Record<OrderStage, Pick<OrderWords, 'title' | 'detail'>>> = {
  refunding: {
    title: '退款处理中',
    detail: '报名已结束，席位已释放。实付金额将原路退回，到账前这里显示“退款中”，无需操作。',
  },
  refunded: { title: '已退款', detail: '报名已结束，实付金额已原路退回。' },
}

/** The words of an order's stage; a refund reads otherwise where the order had become a registration. */
export function orderWords(stage: OrderStage, registered = false): OrderWords {
  return registered ? { ...WORDS[stage], ...ASKED_FOR[stage] } : WORDS[stage]
}
