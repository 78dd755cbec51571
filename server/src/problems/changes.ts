import type { components } from '../../../contract/schema'
import { Problem, type ProblemExtras } from './problem'

const CHOOSE = '请选择其他考期。'
const LOOK = '请在“考试”中查看当前的考期。'
const BUY_AGAIN = '如需再考，请重新报名。'
const HOTLINE = '有特殊情况，请联系考试服务热线。'
const BACK = '请返回上一页，查看还能办理的事项。'

/** What a refusal is called, and the next step after it. */
const WORDS: Record<string, { title: string; next: string }> = {
  'deferral-used': { title: '延期机会已使用', next: LOOK },
  'deferral-of-retake': { title: '补考不能延期', next: LOOK },
  'deferral-period-over': { title: '已过延期申请时间', next: LOOK },
  'registration-ended': { title: '该报名已结束', next: BUY_AGAIN },
  'retake-used': { title: '补考机会已使用', next: '请在“考试”中查看补考的报名。' },
  'retake-not-due': { title: '现在不需要补考', next: '请在“考试”中查看该报名的状态。' },
  'retake-of-retake': { title: '补考没有再次补考', next: BUY_AGAIN },
  'retake-period-over': { title: '补考报名已截止', next: BUY_AGAIN },
  'deferral-no-sitting': { title: '暂时没有可延期的考期', next: '请过些时候在“考试”中查看。' },
  'retake-no-sitting': { title: '暂时没有可补考的考期', next: '请过些时候在“考试”中查看。' },
  'already-registered': { title: '这项认证已经报过名', next: '请查看已有的报名。' },
  'order-unpaid': { title: '这项认证有待支付的订单', next: '请在“我的订单”中处理后再来。' },
  'person-differs': {
    title: '这次补考不属于现在绑定的考生',
    next: '改绑后再申请补考。',
  },
  'sitting-not-later': { title: '新考期须晚于原考期', next: CHOOSE },
  'sitting-beyond-three-months': { title: '新考期超出期限', next: CHOOSE },
  // Of the sitting to go to as well as of the one to be given back, for which another one is no help.
  'sitting-closed': { title: '该考期已停止报名', next: BACK },
  'sitting-sold-out': { title: '该考期席位已满', next: CHOOSE },
  'sitting-limit-reached': { title: '该考期的认证已报满', next: CHOOSE },
  'refund-period-over': { title: '已过退款期限', next: HOTLINE },
  'registration-changed': { title: '延期后的退款期限已过', next: HOTLINE },
}

/** A rule refuses a deferral, a retake or a refund; the problem says which, with its date, and what can be done. */
export function changeRefused(
  { code, text, rule, date }: components['schemas']['Refusal'],
  extras: Pick<ProblemExtras, 'registrationId' | 'orderId'> = {},
): Problem {
  const { title, next } = WORDS[code] ?? { title: '不能这样更改', next: BACK }
  return new Problem(409, code, title, `${text}。${next}`, {
    rule,
    ...extras,
    ...(date && { date: new Date(date) }),
  })
}

/** No such sitting of this certification; the others of the list still are. */
export function changeSittingUnknown(): Problem {
  const detail = '该考期不存在或不属于这项认证，请返回重新选择考期。'
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
