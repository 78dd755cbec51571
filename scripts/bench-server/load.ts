import autocannon from 'autocannon'

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
  token?: string
  seconds: number
}

/** Connections that ask at the same time, over all processes. */
const CONNECTIONS = 32

/** Asks as fast as answers come, of every process at once. Throws where an answer is none of the 200s. */
export async function measure({ urls, path, token, seconds }: Load): Promise<Measured> {
  const headers = token ? { authorization: `Bearer ${token}` } : {}
  const shares = await Promise.all(
    urls.map((url) =>
      autocannon({ url: url + path, headers, duration: seconds, connections: CONNECTIONS / urls.length }),
    ),
  )
  for (const { non2xx, errors } of shares) {
    if (non2xx + errors > 0) throw new Error(`${path}: ${non2xx} refusals, ${errors} errors`)
  }
  const sum = (of: (share: autocannon.Result) => number) => shares.reduce((all, share) => all + of(share), 0)
  return {
    rate: sum(({ requests }) => requests.average),
    p50: Math.max(...shares.map(({ latency }) => latency.p50)),
    p99: Math.max(...shares.map(({ latency }) => latency.p99)),
    requests: sum(({ requests }) => requests.total),
  }
}
