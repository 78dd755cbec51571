import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DatabaseUnavailable, type UnavailableReason } from '../database/unavailable'
import { type Clock, toBeijing } from '../lib/time'
import {
  addressUnknown,
  internal,
  invalidRequest,
  methodNotAllowed,
  serviceUnavailable,
} from '../problems/general'
import { newIncident, Problem } from '../problems/problem'
import type { ContractOperation } from './contract'
import { validationProblem } from './reading'
import { headCard, webPage } from './web-page'

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

/** What every answer bears, whoever writes it; `now` is the instant it was judged at. */
export const commonHeaders = (now: Date): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'server-time': toBeijing(now),
})

/** Takes the time once per request and puts it, with the security headers, on every answer, problems included. */
export function addRequestContext(app: FastifyInstance, clock: Clock): void {
  app.decorateRequest('instant')
  app.decorateRequest('candidateId', null)
  app.decorateRequest('sessionId', null)
  app.addHook('onRequest', (request, reply, done) => {
    request.instant = clock.now()
    reply.headers(commonHeaders(request.instant))
    done()
  })
}

const UNREADABLE: Record<string, () => Problem> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => invalidRequest('请求内容须为 JSON（Content-Type: application/json）'),
  FST_ERR_CTP_INVALID_JSON_BODY: () => invalidRequest('请求内容不是正确的 JSON'),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => invalidRequest('请求内容为空'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => invalidRequest('请求长度与内容不符', [], '请重试。'),
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    new Problem(413, 'body-too-large', '请求内容过大', '请求内容超过上限，请减少后再试。'),
}

/** Seconds until another try makes sense. */
const RETRY_SECONDS: Record<UnavailableReason, number> = { busy: 1, away: 2, full: 30 }

/** Any error as the problem the client gets; whatever is not a known refusal is `internal` and tells nothing. */
function toProblem(error: FastifyError | Problem | DatabaseUnavailable): Problem {
  if (error instanceof Problem) return error
  if (error instanceof DatabaseUnavailable) return serviceUnavailable(RETRY_SECONDS[error.reason])
  if (error.validation) return validationProblem(error.validation, error.validationContext)
  const unreadable = UNREADABLE[error.code]
  if (unreadable) return unreadable()
  if (error.statusCode === 400) return invalidRequest('请求无法识别')
  return internal()
}

function log(request: FastifyRequest, error: Error, problem: Problem, incident: string): void {
  const line = { incident, code: problem.code, status: problem.status }
  // Said once by whoever watches the database; a place in the code would explain nothing.
  if (error instanceof DatabaseUnavailable) request.log.warn({ ...line, reason: error.message })
  else if (problem.status >= 500) request.log.error({ ...line, err: error })
  else request.log.info(line)
}

/** Addresses that people open in a browser. */
const PAGES = /^\/(v|e|docs)([/?]|$)/

/**
 * Sends a problem document, or where people look at it the same words as a page, and logs its incident, which says
 * nothing about the person.
 */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: FastifyError | Problem,
): void {
  const problem = toProblem(error)
  const incident = newIncident()
  log(request, error, problem, incident)
  if (problem.extras.retryAfter) reply.header('retry-after', String(problem.extras.retryAfter))
  reply.removeHeader('etag')
  reply.code(problem.status)
  if (PAGES.test(request.url)) {
    const { title, detail } = problem
    const content = headCard(title, `${detail}（编号 ${incident}）`)
    reply.type('text/html; charset=utf-8').send(webPage({ title, content }))
    return
  }
  // Sent as text: a code beyond an operation's closed list (405, say) must not be cut by its response schema.
  reply
    .type('application/problem+json')
    .serializer((text: string) => text)
    .send(JSON.stringify(problem.toDocument(incident)))
}

/** The one place where errors become answers. */
export function addErrorHandling(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | Problem>((error, request, reply) => sendProblem(request, reply, error))
}

interface KnownPath {
  pattern: RegExp
  methods: string[]
}

function knownPaths(operations: ContractOperation[]): KnownPath[] {
  const byPath = new Map<string, string[]>()
  for (const { path, method } of operations) byPath.set(path, [...(byPath.get(path) ?? []), method])
  return [...byPath].map(([path, methods]) => ({
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    methods: methods.includes('GET') ? [...methods, 'HEAD'] : methods,
  }))
}

/** Answers what no route takes: 405 with `Allow` where the path exists for another method, else 404. */
export function addUnknownRoutes(app: FastifyInstance, operations: ContractOperation[]): void {
  const paths = knownPaths(operations)
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? ''
    const known = paths.find(({ pattern }) => pattern.test(path))
    if (!known) return sendProblem(request, reply, addressUnknown())
    reply.header('allow', known.methods.join(', '))
    return sendProblem(request, reply, methodNotAllowed(known.methods))
  })
}
