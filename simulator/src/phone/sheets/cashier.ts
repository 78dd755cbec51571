import { h } from '../dom'
import type { Layer } from './layer'

/** When the signed callback of a payment reaches the backend. */
export const CALLBACKS = {
  before: '先于支付结果返回',
  after: '稍后到达',
  late: '很晚到达',
  twice: '到达两次',
  never: '丢失',
} as const

/** What the user does in the sandbox cashier. */
export interface CashierAnswer {
  outcome: 'paid' | 'cancelled' | 'failed'
  callback: keyof typeof CALLBACKS
  /** The app is killed right after paying, before it hears of it. */
  kill: boolean
}

function callbackSelect(): HTMLSelectElement {
  const options = Object.entries(CALLBACKS).map(([value, label]) => h('option', { value, text: label }))
  return h('select', { label: '支付通知' }, ...options)
}

/** Draws the sandbox cashier; the amount is the backend's business and unknown here. */
export function openCashier(layer: Layer): Promise<CashierAnswer> {
  return new Promise((resolve) => {
    const callback = callbackSelect()
    const answer = (outcome: CashierAnswer['outcome'], kill = false) => {
      close()
      resolve({ outcome, kill, callback: callback.value as CashierAnswer['callback'] })
    }
    const choice = (label: string, tone: string, act: () => void) =>
      h('button', { type: 'button', class: `choice ${tone}`, text: label, onclick: act })
    const sheet = h(
      'div',
      { class: 'sheet', label: '模拟收银台' },
      h('h2', { text: '模拟收银台' }),
      h('p', { text: '代替微信支付，不会产生真实扣款' }),
      h('label', { class: 'row' }, h('span', { text: '支付通知' }), callback),
      choice('支付成功', 'primary', () => answer('paid')),
      choice('支付成功后关闭小程序', '', () => answer('paid', true)),
      choice('支付失败', '', () => answer('failed')),
      choice('取消', 'plain', () => answer('cancelled')),
    )
    const close = layer.open(sheet, 'bottom', () => answer('cancelled'))
  })
}
