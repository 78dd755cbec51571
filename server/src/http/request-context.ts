import type { FastifyInstance } from 'fastify'
import { type Clock, toBeijing } from '../lib/time'

declare module 'fastify' {
  interface FastifyRequest {
    /** The instant on which every date of the answer is judged. */
    instant: Date
    /** The signed-in candidate; null for a visitor. */
    candidateId: string | null
    /** The session behind the access token; null for a visitor. */
    sessionId: string | null
  }
}

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
}

const UNSET = new Date(0)

/** Takes the time once per request and puts it, with the security headers, on every answer, problems included. */
export function addRequestContext(app: FastifyInstance, clock: Clock): void {
  app.decorateRequest('instant', { getter: () => UNSET })
  app.decorateRequest('candidateId', null)
  app.decorateRequest('sessionId', null)
  app.addHook('onRequest', async (request, reply) => {
    Object.defineProperty(request, 'instant', { value: clock.now(), writable: true })
    reply.headers(SECURITY_HEADERS)
    reply.header('cache-control', 'no-store')
    reply.header('server-time', toBeijing(request.instant))
  })
}
