import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as it arrived. */
export interface Received {
  method: string
  /** Path and query. */
  path: string
  headers: IncomingHttpHeaders
  body: string
}

/** What becomes of a request: an answer, a connection cut before one, or silence. */
export type Reaction =
  | { status: number; headers?: Record<string, string>; body?: unknown }
  | 'cut'
  | 'silence'

/** A real HTTP server on a free port that reacts as a test says and keeps what arrived. */
export class ScriptedBackend {
  readonly received: Received[] = []
  private react: (request: Received, count: number) => Reaction | Promise<Reaction> = () => 'cut'
  private readonly server: Server

  private constructor() {
    this.server = createServer(async (request, response) => {
      let body = ''
      for await (const part of request.setEncoding('utf8')) body += part
      const { method = '', url = '', headers } = request
      const received = { method, path: url, headers, body }
      this.received.push(received)
      const reaction = await this.react(received, this.received.length)
      if (reaction === 'silence') return
      if (reaction === 'cut') {
        request.socket.destroy()
        return
      }
      const type = typeof reaction.body === 'string' ? 'text/html' : 'application/json'
      response.writeHead(reaction.status, { 'content-type': type, ...reaction.headers })
      response.end(typeof reaction.body === 'string' ? reaction.body : JSON.stringify(reaction.body))
    })
  }

  static async start(): Promise<ScriptedBackend> {
    const backend = new ScriptedBackend()
    await new Promise<void>((resolve) => backend.server.listen(0, '127.0.0.1', resolve))
    return backend
  }

  get url(): string {
    // A server that listens on TCP has this kind of address.
    const { port } = this.server.address() as AddressInfo
    return `http://127.0.0.1:${port}`
  }

  /** From now on requests come to this; `count` is 1 for the first request ever. */
  on(react: (request: Received, count: number) => Reaction | Promise<Reaction>): void {
    this.received.length = 0
    this.react = react
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }
}

/** A problem document as the backend sends it. */
export function problem(status: number, code: string): Reaction {
  return {
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: {
      type: `/problems/${code}`,
      title: '没有做成',
      status,
      detail: '请按提示处理。',
      code,
      incident: '7KQ2-M9XD',
    },
  }
}
