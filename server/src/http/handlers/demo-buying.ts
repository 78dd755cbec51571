import { systemClock } from '../../lib/time'
import { notFound } from '../../problems/general'
import { candidateBySignIn } from '../../repositories/account/candidates'
import type { Services } from '../../services'
import { startSession } from '../../use-cases/account'
import { DEMO_IDENTITY, prepareDemoCandidate } from '../../use-cases/account/demo-candidate'
import { presentSession } from '../account'
import type { Handlers } from '../operation'

/** Signing in as the demo candidate, and playing the candidate's part in the sandbox cashier. */
export function createDemoBuyingHandlers(services: Services): Handlers<'createDemoSession' | 'playCashier'> {
  const { db, gateways } = services
  return {
    async createDemoSession(call) {
      const candidateId = await candidateBySignIn(db, DEMO_IDENTITY, call.now)
      await prepareDemoCandidate(services, candidateId, call.now)
      return presentSession(await startSession(db, candidateId, systemClock.now()), call.now)
    },

    async playCashier(call) {
      const { outcome, callback = 'before' } = call.body
      const prepayId = call.body.package.slice('prepay_id='.length)
      const tradeState = await gateways.cashier?.play(prepayId, outcome, callback)
      if (tradeState !== 'SUCCESS' && tradeState !== 'NOTPAY' && tradeState !== 'PAYERROR') {
        if (tradeState === undefined) throw notFound()
        return { tradeState: 'CLOSED' }
      }
      return { tradeState }
    },
  }
}
