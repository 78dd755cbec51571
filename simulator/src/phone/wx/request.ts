import { ApiFailure } from '../api-failure'
import type { ApiOptions } from '../scripts'
import { number, record, text } from '../values'
import { type ApiGroup, callApi } from './call-api'
import type { Client } from './client'

function headersOf(options: ApiOptions): Record<string, string> {
  const given = Object.entries(record(options.header)).map(([name, value]) => [
    name.toLowerCase(),
    text(value),
  ])
  return { 'content-type': 'application/json', ...Object.fromEntries(given) }
}

/** The client leaves a body that is no JSON as text. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

async function run({ engine, sleep }: Client, options: ApiOptions, abort: AbortController): Promise<unknown> {
  const timer = setTimeout(() => abort.abort('timeout'), number(options.timeout, 60_000))
  const { pathname, search } = new URL(text(options.url))
  const request = {
    method: text(options.method, 'GET').toUpperCase(),
    path: pathname + search,
    header: headersOf(options),
    body: options.data === undefined ? undefined : text(options.data),
  }
  try {
    const {
      status,
      header,
      text: body,
    } = await sleep.during(abort, () => engine.network.send(request, abort.signal))
    return { data: parsed(body), statusCode: status, header, cookies: [] }
  } catch (cause) {
    if (abort.signal.aborted) throw new ApiFailure(text(abort.signal.reason))
    throw cause
  } finally {
    clearTimeout(timer)
  }
}

/** wx.request over the engine's network, for the texts that the mini-program sends. */
export const requestGroup = (client: Client): ApiGroup => ({
  direct: {
    request(options: ApiOptions) {
      const abort = new AbortController()
      const promise = callApi(client, 'request', (given) => run(client, given, abort), options)
      const task = { abort: () => abort.abort('abort') }
      return promise ? Object.assign(promise, task) : task
    },
  },
})
