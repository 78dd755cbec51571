import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Client } from 'pg'

/** The line from a server to its database, which the world may cut. */
export interface Line {
  url: string
  /** The port of a statement's connection names the line it goes over. */
  port: number
  /** Ends every connection; new ones are taken again unless the line is `dead`. */
  cut(): void
  dead: boolean
  /** What happens before the statement that makes this number zero, counted down by each one. */
  countdown: { left: number; act: () => void } | null
  close(): Promise<void>
}

const lines = new Map<number, Line>()
const query: (...args: unknown[]) => unknown = Client.prototype.query

/** Counts at the driver, beneath every layer of the product. The probe of a database that was away does not count. */
Client.prototype.query = function counted(this: Client, ...args: unknown[]) {
  const [asked] = args
  const text = typeof asked === 'string' ? asked : Object(asked).text
  const line = lines.get(this.port)
  if (line?.countdown && text !== 'select 1') {
    line.countdown.left -= 1
    if (line.countdown.left <= 0) {
      const { act } = line.countdown
      line.countdown = null
      act()
    }
  }
  return query.apply(this, args)
} as typeof Client.prototype.query

/** Lays a line to a database. */
export async function layLine(databaseUrl: string): Promise<Line> {
  const { hostname, port } = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    if (line.dead) return void near.destroy()
    const far = connect(Number(port), hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.setNoDelay(true)
      one.on('error', () => undefined)
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address object.
  const own = (server.address() as AddressInfo).port
  const url = new URL(databaseUrl)
  url.port = String(own)
  const line: Line = {
    url: url.href,
    port: own,
    dead: false,
    countdown: null,
    cut() {
      for (const socket of sockets) socket.destroy()
    },
    async close() {
      line.dead = true
      line.cut()
      lines.delete(own)
      await new Promise((resolve) => server.close(resolve))
    },
  }
  lines.set(own, line)
  return line
}
