import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { commonHeaders } from './errors'
import type { HttpServices } from './services'
import type { StoredAnswer } from './stored-answers'

/** So many addresses at most; each may be spelt in several ways. */
const MOST = 200

interface Ready {
  route: string
  answer: StoredAnswer
}

/**
 * A visitor's answers by the address they were asked for: what was answered once, and still holds, is sent again without
 * asking the framework. Whatever a rule might refuse goes its usual way.
 */
export class ReadyAnswers {
  readonly #byUrl = new Map<string, Ready>()
  /** Why what a request's answer follows from could not be read. */
  readonly #failed = new WeakMap<IncomingMessage, Error>()

  /** The framework of `app` gives the refusal where nothing could be read: another try would wait as long again. */
  constructor(private readonly app: FastifyInstance) {
    app.addHook('onRequest', ({ raw }, _, done) => done(this.#failed.get(raw)))
  }

  /** Keeps what was answered to a visitor, where it can be told whether it still holds. */
  keep({ raw, candidateId, routeOptions }: FastifyRequest, answer: StoredAnswer): void {
    const { method, url = '' } = raw
    if (method !== 'GET' || candidateId || url.includes('?') || !answer.holds) return
    if (this.#byUrl.size >= MOST) this.#byUrl.clear()
    this.#byUrl.set(url, { route: `GET ${routeOptions.url}`, answer })
  }

  /** Answers what is ready before the framework hears of it, with the headers and the line in the log of every answer. */
  serve({ clock, log }: Pick<HttpServices, 'clock' | 'log'>, nextId: () => string): void {
    const { app } = this
    // Fastify adds its listener when it is made, of this very type.
    const framework = app.server.listeners('request') as RequestListener[]
    let closing = false
    app.addHook('preClose', async () => {
      closing = true
    })
    app.server.removeAllListeners('request')
    app.server.on('request', (request, response) => {
      const since = performance.now()
      const onwards = () => {
        for (const listener of framework) listener(request, response)
      }
      const ready = closing ? undefined : this.#find(request)
      if (!ready) return onwards()
      const now = clock.now()
      const send = () => {
        const status = write(response, ready.answer, request, now)
        log.info({
          reqId: nextId(),
          route: ready.route,
          status,
          ms: Math.round(performance.now() - since),
        })
      }
      void ready.answer
        .holds?.(now)
        .catch((error: Error) => {
          this.#failed.set(request, error)
          return false
        })
        .then((holds) => (holds ? send() : onwards()))
    })
  }

  #find({ method, url = '', headers }: IncomingMessage): Ready | undefined {
    if (method !== 'GET' || headers.host === undefined || headers.authorization !== undefined)
      return undefined
    if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined)
      return undefined
    const ready = this.#byUrl.get(url)
    const held = headers['if-none-match']?.replace(/^W\//, '')
    // Any other value than what was given out is for the contract to judge.
    return held === undefined || held === ready?.answer.etag ? ready : undefined
  }
}

function write(response: ServerResponse, answer: StoredAnswer, request: IncomingMessage, now: Date): number {
  const { status, headers, body } = answer.writtenFor(request.headers)
  const all = Object.assign(commonHeaders(now), headers)
  if (body) all['content-length'] = String(body.length)
  response.writeHead(status, all)
  response.end(body)
  return status
}
