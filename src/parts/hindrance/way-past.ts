import type { Schema } from '../../api/contract-types'
import { routes } from '../../platform/routes'

/** A page that leads on, and the words of the button to it. */
export interface WayPast {
  words: string
  url: string
}

/** Where a candidate deals with what stands against registering: the order, the registration, what comes first. */
export function wayPast(
  hindrance: Pick<Schema<'Hindrance'>, 'code' | 'orderId' | 'registrationId' | 'certificationCode'>,
): WayPast {
  const { code, orderId, registrationId, certificationCode } = hindrance
  switch (code) {
    case 'order-unpaid':
      return { words: '查看该订单', url: orderId ? routes.order(orderId) : routes.orders() }
    case 'already-registered':
      return {
        words: '查看已有报名',
        url: registrationId ? routes.registration(registrationId) : routes.exams(),
      }
    case 'prerequisite-missing':
      return {
        words: '查看先修认证',
        url: certificationCode ? routes.certification(certificationCode) : routes.catalogue(),
      }
  }
}
