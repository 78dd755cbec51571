import Taro from '@tarojs/taro'
import { type Transport, TransportError } from '../api/transport'

/** Sends requests with the client's own network stack. */
export const taroTransport: Transport = async ({ method, url, headers, body, timeoutMs }) => {
  try {
    const answer = await Taro.request({ method, url, header: headers, data: body, timeout: timeoutMs })
    return { status: answer.statusCode, headers: lowerCased(answer.header ?? {}), body: answer.data }
  } catch (error) {
    const text = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
    throw new TransportError(/time ?out/i.test(text) ? 'timeout' : 'offline')
  }
}

function lowerCased(headers: Record<string, unknown>): Record<string, string> {
  const result: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) result[name.toLowerCase()] = String(value)
  return result
}
