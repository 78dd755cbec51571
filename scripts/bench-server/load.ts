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
  /** One for each connection, so that as many candidates ask as would; absent for visitors. */
  tokens?: string[]
  seconds: number
}

/** Connections that ask at the same time, over all processes. */
export const CONNECTIONS = 32

/** Asks as fast as answers come, of every process at once. Throws where an answer is none of the 200s. */
export async function measure({ urls, path, tokens, seconds }: Load): Promise<Measured> {
  let signedIn = 0
  const setupClient = (client: autocannon.Client) => {
    const token = tokens?.[signedIn++ % tokens.length]
    if (token) client.setHeaders({ authorization: `Bearer ${token}` })
  }
  const connections = CONNECTIONS / urls.length
  const shares = await Promise.all(
    urls.map((url) => autocannon({ url: url + path, setupClient, duration: seconds, connections })),
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
