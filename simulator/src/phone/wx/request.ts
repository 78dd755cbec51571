import { ApiFailure } from '../api-failure'
import type { Phone } from '../phone'
import type { ApiOptions } from '../scripts'
import { number, record, text } from '../values'
import type { ApiGroup } from './api-group'
import { callApi } from './call-api'
import { requestAddress, requestBody } from './request-address'

/** Milliseconds that the slow network adds to every request. */
const slowBy = 2500

/** Set by the simulator's server when the backend does not answer at all. */
const unreachableHeader = 'x-backend-unreachable'

const refused = () =>
  new ApiFailure('errcode:-102 cronet_error_code:-102 error_msg:net::ERR_CONNECTION_REFUSED', {
    errno: 600001,
  })
/** Some clients say nothing after the word; the blank stays. */
const disconnected = () => ({ errMsg: 'request:fail ', errno: 600001 })

function headersOf(options: ApiOptions): Record<string, string> {
  const given = Object.entries(record(options.header)).map(([name, value]) => [
    name.toLowerCase(),
    text(value),
  ])
  return { 'content-type': 'application/json', ...Object.fromEntries(given) }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}

async function parse(response: Response, options: ApiOptions): Promise<unknown> {
  if (options.responseType === 'arraybuffer') return response.arrayBuffer()
  const body = await response.text()
  if (text(options.dataType, 'json') !== 'json') return body
  try {
    return JSON.parse(body)
  } catch {
    // The client leaves a body that is no JSON as text.
    return body
  }
}

async function send(phone: Phone, options: ApiOptions, signal: AbortSignal): Promise<unknown> {
  if (phone.settings.network === 'offline') throw disconnected()
  if (phone.settings.network === 'down') throw refused()
  if (phone.settings.network === 'slow') await pause(slowBy, signal)
  const method = text(options.method, 'GET').toUpperCase()
  const headers = headersOf(options)
  const body = requestBody(method, options.data, headers['content-type'] ?? '')
  const address = requestAddress(text(options.url), method, options.data)
  const response = await fetch(address, { method, headers, body, signal, cache: 'no-store' })
  if (response.headers.has(unreachableHeader)) throw refused()
  const data = await parse(response, options)
  return { data, statusCode: response.status, header: Object.fromEntries(response.headers), cookies: [] }
}

async function run(phone: Phone, options: ApiOptions, abort: AbortController): Promise<unknown> {
  const timer = setTimeout(() => abort.abort('timeout'), number(options.timeout, 60_000))
  try {
    return await send(phone, options, abort.signal)
  } catch (cause) {
    if (abort.signal.aborted) throw new ApiFailure(text(abort.signal.reason))
    // fetch says only TypeError when the connection breaks.
    throw cause instanceof TypeError ? disconnected() : cause
  } finally {
    clearTimeout(timer)
  }
}

/** wx.request over fetch, with the panel's network conditions and the client's words. */
export const requestGroup = (phone: Phone): ApiGroup => ({
  direct: {
    request(options: ApiOptions) {
      const abort = new AbortController()
      const promise = callApi(phone, 'request', () => run(phone, options, abort), options)
      const nothing = () => undefined
      const task = {
        abort: () => abort.abort('abort'),
        onHeadersReceived: nothing,
        offHeadersReceived: nothing,
        onChunkReceived: nothing,
        offChunkReceived: nothing,
      }
      return promise ? Object.assign(promise, task) : task
    },
  },
})
