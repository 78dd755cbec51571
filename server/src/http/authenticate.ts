import { timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hashToken } from '../lib/sealing'
import { operatorOnly, sessionExpired, sessionMissing } from '../problems/general'
import type { sessionReading } from '../repositories/account/sessions'

/** What an operation's `security` asks for. */
export type SessionNeed = 'none' | 'optional' | 'required' | 'operator'

/**
 * Finds the candidate behind the access token. Where a session is optional, one that has ended counts as a visitor, and the
 * answer says so; where it is required, its absence and its end are two different problems. Sessions end in real time.
 */
export async function authenticate(
  sessions: ReturnType<typeof sessionReading>,
  request: FastifyRequest,
  reply: FastifyReply,
  need: Exclude<SessionNeed, 'operator'>,
): Promise<void> {
  if (need === 'none') return
  const token = /^Bearer ([\w.~+/-]{1,200}=*)$/i.exec(request.headers.authorization ?? '')?.[1]
  const session = token ? await sessions.read(hashToken(token)) : undefined
  if (session) {
    request.candidateId = session.candidateId
    request.sessionId = session.id
    return
  }
  if (need === 'optional') {
    if (token) void reply.header('session-ended', 'true')
    return
  }
  throw token ? sessionExpired() : sessionMissing()
}

const digest = (token: string) => Buffer.from(hashToken(token), 'hex')

/**
 * Lets an operator through: the bearer token has to be `OPS_TOKEN`, compared in constant time. Without a configured
 * token everybody is refused with the 401 problem `operator-only`.
 */
export function requireOperator(configured: string | undefined, request: FastifyRequest): void {
  const token = /^Bearer (\S{1,500})$/i.exec(request.headers.authorization ?? '')?.[1]
  if (!configured || !token || !timingSafeEqual(digest(token), digest(configured))) throw operatorOnly()
}
