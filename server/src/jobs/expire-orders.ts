import { overdueOrders, refundingOrders } from '../repositories/orders/orders'
import { refundOrder } from '../use-cases/orders/refund-order'
import { refreshOrder } from '../use-cases/orders/settle-order'
import type { Job } from './job'

/** Ends orders that were not paid in time, which frees their seats, and follows up refunds under way. */
export const expireOrdersJob: Job = {
  name: 'expire-orders',
  async run(services, now) {
    for (const orderId of await overdueOrders(services.db, now)) await refreshOrder(services, orderId, now)
    for (const order of await refundingOrders(services.db)) await refundOrder(services, order, now)
  },
}
