import { orderView } from '../../repositories/orders-view'
import type { Services } from '../../services'
import { askGateway } from '../../use-cases/ask-gateway'
import { cancelForCandidate } from '../../use-cases/orders/close-order'
import { preparePayment, refusalToPay } from '../../use-cases/orders/pay-order'
import { takeNotification } from '../../use-cases/orders/take-notification'
import { idempotent } from '../idempotent'
import type { Handlers } from '../operation'
import { shownOrder } from '../shown-order'
import { requireOwnOrder } from './orders'

/** Paying an order, cancelling it, and hearing from the gateway. */
export function createPaymentHandlers(
  services: Services,
): Handlers<'createPayment' | 'cancelOrder' | 'notifyPayment'> {
  const { db, log } = services
  return {
    createPayment: idempotent(db, 'createPayment', async (call) => {
      await requireOwnOrder(services, call.candidateId, call.params.id)
      return preparePayment(services, call.params.id, call.now)
    }),

    cancelOrder: idempotent(db, 'cancelOrder', async (call) => {
      const { id } = call.params
      await requireOwnOrder(services, call.candidateId, id)
      await askGateway(log, cancelForCandidate(services, id, call.now))
      const order = await orderView(db, id)
      const refusal = order.status === 'cancelled' ? undefined : refusalToPay(order)
      if (refusal) throw refusal
      return shownOrder(services, id, call.now)
    }),

    async notifyPayment(call) {
      await takeNotification(services, call.request, call.now)
      return undefined
    },
  }
}
