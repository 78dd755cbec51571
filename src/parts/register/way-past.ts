import type { Schema } from '../../api/contract-types'
import { routes } from '../../platform/routes'

/** A page that leads on, and the words of the button to it. */
export interface WayPast {
  words: string
  url: string
}

/** What is under another account of the same person cannot be opened here; help says whom to ask. */
const ELSEWHERE: WayPast = { words: '帮助与联系', url: routes.help() }

/** Where a candidate deals with what stands against registering: the order, the registration, what comes first. */
export function wayPast(
  hindrance: Pick<Schema<'Hindrance'>, 'code' | 'orderId' | 'registrationId' | 'certificationCode'>,
): WayPast {
  const { code, orderId, registrationId, certificationCode } = hindrance
  switch (code) {
    case 'order-unpaid':
      return orderId ? { words: '查看该订单', url: routes.order(orderId) } : ELSEWHERE
    case 'already-registered':
      return registrationId ? { words: '查看已有报名', url: routes.registration(registrationId) } : ELSEWHERE
    case 'prerequisite-missing':
      return {
        words: '查看先修认证',
        url: certificationCode ? routes.certification(certificationCode) : routes.catalogue(),
      }
  }
}
