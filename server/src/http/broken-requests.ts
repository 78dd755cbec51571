import { type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyHttpOptions, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../lib/time'
import { headersTooLarge, invalidRequest, linkBroken, requestTimedOut } from '../problems/general'
import { newIncident, type Problem } from '../problems/problem'
import { commonHeaders, sendProblem } from './errors'

/** Within which a request's head has to arrive; the whole of it has its own time. */
const HEADERS_MS = 10_000
/** How often connections are held against these times. */
const CHECK_EVERY_MS = 1_000

/** Answers an address that cannot even be routed (a broken escape, an overlong part), before any hook has run. */
function unreadableAddress(clock: Clock) {
  return (_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    reply.headers(commonHeaders(clock.now()))
    sendProblem(request, reply, linkBroken())
  }
}

function problemOf(code: string): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return requestTimedOut()
  if (code === 'HPE_HEADER_OVERFLOW') return headersTooLarge()
  return invalidRequest('请求无法识别')
}

/** Answers what the parser gave up on: there is no request yet, only a connection, which ends with the answer. */
function unreadableRequest(clock: Clock) {
  return (error: Error & { code: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const problem = problemOf(error.code)
    const body = JSON.stringify(problem.toDocument(newIncident()))
    const headers = {
      ...commonHeaders(clock.now()),
      'content-type': 'application/problem+json',
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    const head = [`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`, ...lines].join('\r\n')
    socket.end(`${head}\r\n\r\n${body}`, () => socket.destroy())
  }
}

/** How the server treats requests that never become one: they get the headers and the document of every refusal. */
export function brokenRequestOptions(clock: Clock, requestSeconds: number) {
  const requestTimeout = requestSeconds * 1_000
  return {
    frameworkErrors: unreadableAddress(clock),
    clientErrorHandler: unreadableRequest(clock),
    requestTimeout,
    http: {
      headersTimeout: Math.min(HEADERS_MS, requestTimeout),
      connectionsCheckingInterval: CHECK_EVERY_MS,
      // Node would answer by itself, without the headers of every answer; see below.
      requireHostHeader: false,
    },
    // What still comes over open connections while the server stops is answered like everything before.
    return503OnClosing: false,
  } satisfies FastifyHttpOptions<Server>
}

/** Judges by ourselves what Node would answer by itself. */
export function addBrokenRequests(app: FastifyInstance): void {
  // An expectation that nobody knows may be left unmet (RFC 9110, 10.1.1).
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.httpVersion === '1.1' && raw.headers.host === undefined) throw invalidRequest('请求头缺少 Host')
  })
}
