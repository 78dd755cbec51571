import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { hashToken } from '../lib/sealing'
import { operatorOnly } from '../problems/operator'

const digest = (token: string) => Buffer.from(hashToken(token), 'hex')

/**
 * Lets an operator through: the bearer token has to be `OPS_TOKEN`, compared in constant time. Without a configured
 * token everybody is refused with the 401 problem `operator-only`.
 */
export function requireOperator(configured: string | undefined, request: FastifyRequest): void {
  const token = /^Bearer (\S{1,500})$/i.exec(request.headers.authorization ?? '')?.[1]
  if (!configured || !token || !timingSafeEqual(digest(token), digest(configured))) throw operatorOnly()
}
