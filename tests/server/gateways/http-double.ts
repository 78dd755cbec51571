import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as the double received it. */
export interface ReceivedRequest {
  method: string
  path: string
  query: URLSearchParams
  /** Path and query as sent. */
  target: string
  headers: IncomingHttpHeaders
  body: string
}

/** What the double answers. */
export interface DoubleAnswer {
  status: number
  headers?: Record<string, string>
  body?: string
}

/** An outside service played by a real HTTP server on a free port. */
export interface HttpDouble {
  url: string
  requests: ReceivedRequest[]
  close(): Promise<void>
}

/** Starts a double; the answer to each request is up to `answer`. */
export async function startHttpDouble(
  answer: (request: ReceivedRequest) => DoubleAnswer | Promise<DoubleAnswer>,
): Promise<HttpDouble> {
  const requests: ReceivedRequest[] = []
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of message) chunks.push(Buffer.from(chunk))
    const target = message.url ?? '/'
    const url = new URL(target, 'http://double')
    const request: ReceivedRequest = {
      method: message.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      target,
      headers: message.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    }
    requests.push(request)
    const { status, headers = {}, body = '' } = await answer(request)
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address object; only pipes have a text.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
