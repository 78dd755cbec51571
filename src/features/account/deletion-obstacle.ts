import { routes } from '../../platform/routes'

/** What stands in the way of deleting the account, as the backend names it before and when it refuses. */
interface Obstacle {
  code: string
  orderId?: string | null
  registrationId?: string | null
}

/** The page where it can be settled; null where there is none. */
export function wayPastObstacle(obstacle: Obstacle): { words: string; url: string } | null {
  const { code, orderId, registrationId } = obstacle
  if (code === 'account-has-unpaid-order') {
    return { words: '查看未支付的订单', url: orderId ? routes.order(orderId) : routes.orders() }
  }
  if (code === 'account-has-live-registration') {
    return {
      words: '查看进行中的报名',
      url: registrationId ? routes.registration(registrationId) : routes.exams(),
    }
  }
  return null
}
