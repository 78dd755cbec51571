import type { components } from '../contract/schema'
import { Problem, type ProblemExtras } from './problem'

const TITLES: Record<string, string> = {
  'deferral-used': '延期机会已使用',
  'deferral-of-retake': '补考不能延期',
  'deferral-period-over': '已过延期申请时间',
  'registration-ended': '该报名已结束',
  'retake-used': '补考机会已使用',
  'retake-not-due': '现在不需要补考',
  'retake-of-retake': '补考没有再次补考',
  'retake-period-over': '已过补考申请时间',
  'already-registered': '这个科目已经报过名',
  'sitting-not-later': '新考期须晚于原考期',
  'sitting-beyond-three-months': '新考期超出期限',
  'sitting-closed': '该考期已停止报名',
  'sitting-sold-out': '该考期席位已满',
  'sitting-limit-reached': '该考期已报满两科',
  'refund-period-over': '已过退款期限',
  'registration-changed': '延期后的退款期限已过',
}

/** A rule refuses a deferral, a retake or a refund; the problem says which, with its date. */
export function changeRefused(
  { code, text, rule, date }: components['schemas']['Refusal'],
  extras: Pick<ProblemExtras, 'registrationId' | 'orderId'> = {},
): Problem {
  const title = TITLES[code] ?? '不能这样更改'
  return new Problem(409, code, title, `${text}。`, {
    rule,
    ...extras,
    ...(date && { date: new Date(date) }),
  })
}

/** No such sitting of this certification; the others of the list still are. */
export function changeSittingUnknown(): Problem {
  const detail = '该考期不存在或不属于这个科目，请返回重新选择考期。'
  return new Problem(409, 'sitting-unknown', '没有这个考期', detail)
}

/** Only a paid order can be given back. */
export function orderNotPaid(): Problem {
  const extras = { rule: '只有已支付的订单可以退款' }
  return new Problem(
    409,
    'order-not-paid',
    '订单没有支付',
    '没有需要退回的款项，请刷新订单查看状态。',
    extras,
  )
}
