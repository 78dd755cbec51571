import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { proxy } from './proxy'
import { sendFile } from './static-files'

/** Paths that belong to the backend. */
const backendPath = /^\/(v1|v|e|c|docs)(\/|\?|$)|^\/(healthz|readyz)$/

/** What to serve and where. */
export interface ServeOptions {
  /** The directory that `packSimulator` wrote. */
  directory: string
  /** The backend's origin, e.g. `http://127.0.0.1:8787`. */
  backend: string
  /** Preferred port; the next free one is taken when it is in use. 0 takes any. */
  port?: number
  /** With `port`: a port in use is an error. */
  fixed?: boolean
  host?: string
}

/** A running simulator server. */
export interface SimulatorServer {
  /** Its origin, without a slash at the end. */
  url: string
  /** Closes open connections, too. */
  close(): Promise<void>
}

const attempts = 50

function listen(server: Server, port: number, host: string, left: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port === 0 || left === 0) reject(error)
      else resolve(listen(server, port + 1, host, left - 1))
    }
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Serves the packed simulator and hands the backend's paths on. Rejects when no port is free. */
export async function serveSimulator(options: ServeOptions): Promise<SimulatorServer> {
  const backend = new URL(options.backend)
  const host = options.host ?? '127.0.0.1'
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    if (backendPath.test(url)) proxy(backend, request, response)
    else if (url === '/phone') response.writeHead(301, { location: '/phone/' }).end()
    else sendFile(options.directory, request, response)
  })
  const port = await listen(server, options.port ?? 0, host, options.fixed ? 0 : attempts)
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}
