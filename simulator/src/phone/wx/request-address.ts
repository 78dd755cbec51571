import { record, text } from '../values'

function search(data: unknown): string {
  const pairs = Object.entries(record(data)).filter(([, value]) => value !== undefined && value !== null)
  return pairs
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(text(value))}`)
    .join('&')
}

/**
 * Where a request goes: the path and query of its URL on the simulator's own origin, which hands it to the
 * backend. The API address baked into the package at build time thus does not matter. Data of a GET join the query.
 */
export function requestAddress(url: string, method: string, data: unknown): string {
  const { pathname, search: query } = new URL(url)
  const extra = method === 'GET' && typeof data === 'object' ? search(data) : ''
  if (!extra) return pathname + query
  return `${pathname}${query ? `${query}&` : '?'}${extra}`
}

/** The body of a request, in the form its content type asks for; undefined for none. */
export function requestBody(method: string, data: unknown, contentType: string): BodyInit | undefined {
  if (method === 'GET' || method === 'HEAD' || data === undefined || data === null) return undefined
  if (typeof data === 'string' || data instanceof ArrayBuffer) return data
  return contentType.includes('x-www-form-urlencoded') ? search(data) : JSON.stringify(data)
}
