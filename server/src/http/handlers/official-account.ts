import type { EventSignature } from '../../gateways/official-account/official-account-gateway'
import { systemClock } from '../../lib/time'
import { signatureInvalid } from '../../problems/orders'
import type { Services } from '../../services'
import { followOfficialAccount } from '../../use-cases/notices/follow-official-account'
import { readFollowerEvent } from '../official-account-event'
import type { Handlers } from '../operation'

/** How far a signature's time may be from now, so that a recorded request is of no use later. */
const WINDOW_MS = 5 * 60_000

/** What WeChat tells of the official account's followers. */
export function createOfficialAccountHandlers(
  services: Services,
): Handlers<'verifyOfficialAccount' | 'takeOfficialAccountEvent'> {
  const requireSigned = (signed: EventSignature) => {
    const age = Math.abs(systemClock.now().getTime() - Number(signed.timestamp) * 1000)
    if (age <= WINDOW_MS && services.gateways.officialAccount.verifySignature(signed)) return
    throw signatureInvalid()
  }

  return {
    async verifyOfficialAccount({ query }) {
      requireSigned(query)
      return query.echostr
    },

    async takeOfficialAccountEvent({ query, request }) {
      requireSigned(query)
      // The body is text by the contract; only JSON bodies have a type of their own.
      const event = readFollowerEvent(request.body as string)
      if (event) await followOfficialAccount(services, event)
      return 'success'
    },
  }
}
