import type { Services } from '../../services'
import { giveBackOrder } from '../../use-cases/refunds/give-back-order'
import { idempotent } from '../idempotent'
import type { Handlers } from '../operation'
import { shownOrder } from '../shown-order'
import { requireOwnOrder } from './orders'

/** Giving a paid order back. */
export function createRefundHandlers(services: Services): Handlers<'refundOrder'> {
  return {
    refundOrder: idempotent(services.db, 'refundOrder', async ({ candidateId, params, now }) => {
      await requireOwnOrder(services, candidateId, params.id)
      await giveBackOrder(services, candidateId, params.id, now)
      return shownOrder(services, params.id, now)
    }),
  }
}
