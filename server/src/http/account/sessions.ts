import type { components } from '../../../../contract/schema'
import { deviceOf } from '../../domain/account'
import { systemClock, toBeijing } from '../../lib/time'
import { loginCodeInvalid, signInBlocked } from '../../problems/account'
import { notFound, rateLimited, sessionExpired } from '../../problems/general'
import { deleteSessions, type SessionRow, sessionsOf } from '../../repositories/account/sessions'
import { ACCESS_MS, refreshSession, type SessionTokens, signIn } from '../../use-cases/account/sessions'
import { askGateway } from '../../use-cases/ask-gateway'
import { takeTry } from '../limits'
import type { Handlers } from '../operation'
import type { HttpServices } from '../services'

type Schemas = components['schemas']

/** The wire form; `expiresAt` is on the answer's own clock, against which the client counts. */
export function presentSession(tokens: SessionTokens, now: Date): Schemas['Session'] {
  const { accessToken, refreshToken, prefetchToken, candidateId } = tokens
  return {
    accessToken,
    refreshToken,
    prefetchToken,
    candidateId,
    expiresAt: toBeijing(new Date(now.getTime() + ACCESS_MS)),
  }
}

/** A device for its candidate's list, its instants on the answer's own clock, too; `current` is the session that asks. */
export function presentDevice(
  { id, device, createdAt, renewedAt }: SessionRow,
  current: string | null,
  { now, realNow }: { now: Date; realNow: Date },
): Schemas['SignedInDevice'] {
  const onClock = (at: Date) => {
    const seconds = Math.floor((now.getTime() - realNow.getTime() + at.getTime()) / 1000)
    return toBeijing(new Date(seconds * 1000))
  }
  return { id, device, current: id === current, signedInAt: onClock(createdAt), usedAt: onClock(renewedAt) }
}

/** Signing in, renewing and signing out. */
export function createSessionHandlers(
  services: HttpServices,
): Handlers<'createSession' | 'refreshSession' | 'deleteSession'> {
  const { db, gateways, log, rateLimits } = services
  return {
    async createSession(call) {
      await takeTry(rateLimits.signIn, call.request.ip)
      const identified = gateways.wechat.identify(call.body.code)
      const identity = await askGateway(log, identified, {
        refused: loginCodeInvalid(),
        blocked: signInBlocked(),
        busy: rateLimited,
      })
      const device = deviceOf(call.request.headers['user-agent'])
      const times = { now: call.now, realNow: systemClock.now() }
      return presentSession(await signIn(services, identity, device, times), call.now)
    },

    async refreshSession(call) {
      await takeTry(rateLimits.refresh, call.request.ip)
      const tokens = await refreshSession(services, call.body.refreshToken, systemClock.now())
      if (!tokens) throw sessionExpired()
      return presentSession(tokens, call.now)
    },

    async deleteSession(call) {
      if (call.request.sessionId) await deleteSessions(db, call.candidateId, call.request.sessionId)
      return undefined
    },
  }
}

/** Where the candidate is signed in, and ending that. */
export function createDeviceHandlers({
  db,
}: HttpServices): Handlers<'listSessions' | 'endSession' | 'endSessions'> {
  return {
    async listSessions({ candidateId, now, request }) {
      const times = { now, realNow: systemClock.now() }
      const sessions = await sessionsOf(db, candidateId, times.realNow)
      const items = sessions.map((session) => presentDevice(session, request.sessionId, times))
      return { items, nextCursor: null }
    },

    async endSession({ candidateId, params }) {
      if (!(await deleteSessions(db, candidateId, params.id))) throw notFound()
      return undefined
    },

    async endSessions({ candidateId }) {
      await deleteSessions(db, candidateId)
      return undefined
    },
  }
}
