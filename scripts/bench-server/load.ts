import { once } from 'node:events'
import { connect } from 'node:net'

/** What a route gave under load. */
export interface Measured {
  /** Answers a second. */
  rate: number
  p50: number
  p99: number
  requests: number
}

/** What is asked: where, as whom, over how many connections, for how long. */
export interface Load {
  urls: string[]
  path: string
  /** One for each connection, so that as many candidates ask as would; absent for visitors. */
  tokens?: string[]
  seconds: number
}

/** Connections that ask at the same time, over all processes. */
export const CONNECTIONS = 32

const HEAD_END = '\r\n\r\n'

/** Where the answer that a text begins with ends; null while its head is not there. Throws for any but 200. */
function lengthOf(chunk: Buffer): number | null {
  const end = chunk.indexOf(HEAD_END)
  if (end < 0) return null
  const head = chunk.latin1Slice(0, end)
  const body = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (!head.startsWith('HTTP/1.1 200') || body === undefined) throw new Error(head)
  return end + HEAD_END.length + Number(body)
}

/**
 * Asks over one connection, the next time as soon as the answer is there; gives how long each took. It does nothing with
 * answers but count their bytes, so that it is not what is measured.
 */
async function askInTurn(url: URL, head: string, until: number): Promise<number[]> {
  const socket = connect(Number(url.port), url.hostname).setNoDelay()
  await once(socket, 'connect')
  const times: number[] = []
  let since = performance.now()
  let seen: Buffer | null = null
  let length: number | null = null
  let received = 0
  await new Promise<void>((resolve, reject) => {
    const next = () => {
      const now = performance.now()
      times.push(now - since)
      if (now >= until) return resolve()
      since = now
      seen = length = null
      received = 0
      socket.write(head)
    }
    socket.on('data', (chunk) => {
      try {
        received += chunk.length
        if (length === null) {
          seen = seen ? Buffer.concat([seen, chunk]) : chunk
          length = lengthOf(seen)
        }
        if (length !== null && received >= length) next()
      } catch (error) {
        reject(error)
      }
    })
    socket.on('error', reject)
    socket.on('end', () => reject(new Error(`${head.slice(0, 60)}: the connection ended`)))
    socket.write(head)
  })
  socket.destroy()
  return times
}

/** Asks as fast as answers come, of every process at once, as a phone would. Throws where an answer is none of the 200s. */
export async function measure({ urls, path, tokens, seconds }: Load): Promise<Measured> {
  const begun = performance.now()
  const until = begun + seconds * 1000
  const asked = Array.from({ length: CONNECTIONS }, (_, index) => {
    const url = new URL(urls[index % urls.length] ?? '')
    const token = tokens?.[index % tokens.length]
    const bearer = token ? `authorization: Bearer ${token}\r\n` : ''
    const head = `GET ${path} HTTP/1.1\r\nhost: ${url.host}\r\naccept-encoding: gzip, deflate, br\r\n${bearer}\r\n`
    return askInTurn(url, head, until)
  })
  const times = (await Promise.all(asked)).flat().sort((one, other) => one - other)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return {
    rate: (times.length * 1000) / (performance.now() - begun),
    p50: at(0.5),
    p99: at(0.99),
    requests: times.length,
  }
}
