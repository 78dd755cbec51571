import { type IncomingMessage, request, type ServerResponse } from 'node:http'

/** Hands a request to the backend and its answer back; 502 with a mark when the backend does not answer. */
export function proxy(backend: URL, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const onward = request(
    {
      hostname: backend.hostname,
      port: backend.port,
      method: incoming.method,
      path: incoming.url,
      headers: { ...incoming.headers, host: backend.host },
    },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    },
  )
  onward.on('error', () => {
    if (outgoing.headersSent) outgoing.destroy()
    else outgoing.writeHead(502, { 'x-backend-unreachable': '1' }).end()
  })
  // A client that goes away must not leave the backend working for nobody.
  outgoing.on('close', () => onward.destroy())
  incoming.pipe(onward)
}
