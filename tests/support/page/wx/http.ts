import { request } from 'node:http'
import type { Transport } from '../../../../src/api/transport'
import { ApiError, type Options } from './calls'

/** An answer in the shape in which the client hands it to the app. */
export interface HttpAnswer {
  statusCode: number
  header: Record<string, string>
  data: unknown
}

/** Sends what the app gave `wx.request` to `origin` instead of the origin that is built in. */
export function sendTo(origin: string, options: Options): Promise<HttpAnswer> {
  const built = new URL(String(options.url))
  const url = new URL(built.pathname + built.search, origin)
  // Taro's request options: a string map and a JSON text, or nothing.
  const headers = { ...(options.header as Record<string, string> | undefined) }
  const body = typeof options.data === 'string' ? options.data : undefined
  if (body !== undefined) headers['content-length'] = String(Buffer.byteLength(body))

  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: String(options.method ?? 'GET'), headers, agent: false },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => {
          text += part
        })
        answer.on('end', () => {
          const header: Record<string, string> = {}
          for (const [name, value] of Object.entries(answer.headers)) header[name] = String(value)
          resolve({ statusCode: answer.statusCode ?? 0, header, data: parsed(text) })
        })
      },
    )
    sent.on('error', ({ message }) => reject(new ApiError(`request:fail ${message}`)))
    sent.setTimeout(Number(options.timeout ?? 60_000), () => {
      reject(new ApiError('request:fail timeout'))
      sent.destroy()
    })
    sent.end(body)
  })
}

/** Sends a client's requests as the phone does: the page tests' browser world has no network of its own. */
export const phoneTransport: Transport = async ({ method, url, headers, body }) => {
  const { statusCode, header, data } = await sendTo(new URL(url).origin, {
    url,
    method,
    header: headers,
    data: body,
  })
  return { status: statusCode, headers: header, body: data }
}

/** The client parses an answer where it can and leaves other text as it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
