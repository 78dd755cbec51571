import { Client } from 'pg'

/** The line from a server to its database, which the world may cut. */
export interface Line {
  /** A connection string by which connections are told to be of this line. */
  url: string
  /** Ends every connection; new ones are taken again unless the line is `dead`. */
  cut(): void
  dead: boolean
  /** What happens before the statement that makes this number zero, counted down by each one. */
  countdown: { left: number; act: () => void } | null
  close(): void
}

const lines = new Map<string, Line & { clients: Set<Client> }>()
const original = { query: Client.prototype.query, connect: Client.prototype.connect }
let laid = 0
let written = 0

/** How statements begin that may change something; one that reads with `with` is taken for one, too. */
const WRITING = /^\s*(insert|update|delete|with|commit)\b/i

/** How many statements that may have changed something servers have sent so far. */
export const statementsWritten = () => written

/** What the driver knows of a connection and its types do not tell. */
interface Connected {
  connectionParameters: { application_name?: string }
  connection: { stream: { destroy(): void } }
}
// The driver's own fields, which are as old as the driver.
const inside = (client: Client) => client as unknown as Connected

const lineOf = (client: Client) => lines.get(inside(client).connectionParameters.application_name ?? '')

/** A connection that its line does not let through ends as one does whose other side has gone. */
Client.prototype.connect = function connected(this: Client, ...args: unknown[]) {
  const line = lineOf(this)
  if (line) {
    line.clients.add(this)
    this.once('end', () => line.clients.delete(this))
    if (line.dead) setImmediate(() => inside(this).connection.stream.destroy())
  }
  return Reflect.apply(original.connect, this, args)
} as typeof Client.prototype.connect

/** Counts at the driver, beneath every layer of the product. The probe of a database that was away does not count. */
Client.prototype.query = function counted(this: Client, ...args: unknown[]) {
  const line = lineOf(this)
  const [asked] = args
  const text = typeof asked === 'string' ? asked : Object(asked).text
  if (line && WRITING.test(text)) written += 1
  if (line?.countdown && text !== 'select 1') {
    line.countdown.left -= 1
    if (line.countdown.left <= 0) {
      const { act } = line.countdown
      line.countdown = null
      act()
    }
  }
  return Reflect.apply(original.query, this, args)
} as typeof Client.prototype.query

/** Lays a line to a database. */
export function layLine(databaseUrl: string): Line {
  laid += 1
  const name = `line-${laid}`
  const url = new URL(databaseUrl)
  url.searchParams.set('application_name', name)
  const clients = new Set<Client>()
  const line: Line & { clients: Set<Client> } = {
    url: url.href,
    clients,
    dead: false,
    countdown: null,
    cut() {
      for (const client of clients) inside(client).connection.stream.destroy()
    },
    close() {
      line.dead = true
      line.cut()
    },
  }
  lines.set(name, line)
  return line
}
