import type { Failure } from '../../api/failure'
import { routes } from '../../platform/routes'

/** The page where what stands in the way of deleting the account can be settled; null where none does. */
export function obstacleOf(failure: Failure): { words: string; url: string } | null {
  if (failure.kind !== 'problem') return null
  const { orderId, registrationId } = failure.problem
  if (failure.code === 'account-has-unpaid-order') {
    return { words: '查看未支付的订单', url: orderId ? routes.order(orderId) : routes.orders() }
  }
  if (failure.code === 'account-has-live-registration') {
    return {
      words: '查看进行中的报名',
      url: registrationId ? routes.registration(registrationId) : routes.exams(),
    }
  }
  return null
}
