import type { components } from '../../../../contract/schema'
import { displayEndOfDay, displayInstant } from '../display'
import type { Policy } from '../policy'
import { toBeijing } from '../time'

/** Why something cannot be done, as the contract has it. */
export type Refusal = components['schemas']['Refusal']

/** Registration has closed; the closing instant itself is already too late. */
export function closedRefusal(policy: Policy, registrationClosesAt: Date): Refusal {
  return {
    code: 'sitting-closed',
    text: `报名已于${displayInstant(registrationClosesAt)} 截止`,
    rule: `考试日前第 ${policy.closesDaysBefore} 天 00:00 截止报名`,
    date: toBeijing(registrationClosesAt),
  }
}

/** Every seat is taken or held. */
export function soldOutRefusal(policy: Policy): Refusal {
  return {
    code: 'sitting-sold-out',
    text: '本考期席位已满',
    rule: `每个考期席位有限；未支付的订单 ${policy.orderMinutes} 分钟后释放席位`,
    date: null,
  }
}

/** The ticket is not out yet. */
export function ticketRefusal(ticketBy: Date): Refusal {
  return {
    code: 'ticket-not-published',
    text: `准考证最迟于${displayEndOfDay(ticketBy)} 发放`,
    rule: '考试周周一 24:00 前发放准考证',
    date: toBeijing(ticketBy),
  }
}
