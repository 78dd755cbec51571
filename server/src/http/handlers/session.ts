import type { components } from '../../../../contract/schema'
import { systemClock, toBeijing } from '../../lib/time'
import { loginCodeInvalid } from '../../problems/account'
import { rateLimited, sessionExpired } from '../../problems/general'
import { candidateBySignIn } from '../../repositories/candidates'
import { deleteSession } from '../../repositories/sessions'
import type { Services } from '../../services'
import { ACCESS_MS, refreshSession, type SessionTokens, startSession } from '../../use-cases/account/sessions'
import { askGateway } from '../../use-cases/ask-gateway'
import type { Handlers } from '../operation'

/** The wire form; `expiresAt` is on the answer's own clock, against which the client counts. */
export function presentSession(tokens: SessionTokens, now: Date): components['schemas']['Session'] {
  return { ...tokens, expiresAt: toBeijing(new Date(now.getTime() + ACCESS_MS)) }
}

/** Signing in, renewing and signing out. */
export function createSessionHandlers({
  db,
  gateways,
  log,
  rateLimits,
}: Services): Handlers<'createSession' | 'refreshSession' | 'deleteSession'> {
  return {
    async createSession(call) {
      const wait = rateLimits.signIn.take(call.request.ip)
      if (wait > 0) throw rateLimited(wait)
      const identified = gateways.wechat.identify(call.body.code)
      const identity = await askGateway(log, identified, loginCodeInvalid())
      const candidateId = await candidateBySignIn(db, identity, call.now)
      return presentSession(await startSession(db, candidateId, systemClock.now()), call.now)
    },

    async refreshSession(call) {
      const tokens = await refreshSession(db, call.body.refreshToken, systemClock.now())
      if (!tokens) throw sessionExpired()
      return presentSession(tokens, call.now)
    },

    async deleteSession(call) {
      if (call.request.sessionId) await deleteSession(db, call.request.sessionId, call.candidateId)
      return undefined
    },
  }
}
