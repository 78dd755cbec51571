import type { FastifyRequest } from 'fastify'
import { isUnreadable } from '../lib/text'
import { invalidRequest } from '../problems/general'
import { PREFIX } from './contract'

/**
 * What is asked here is neither kept nor shown: whatever is no letter and no digit of a certificate's number is passed over;
 * of what WeChat says beside a token nothing is read, and it says what stood in the link that opened the app.
 */
const PASSING_OVER: readonly string[] = [`${PREFIX}/certificates/lookup`, `${PREFIX}/prefetch`]

/** A value and the names that lead to it. */
type Place = [value: unknown, path: string[]]

/** The names that lead to the first text that cannot be read; undefined when there is none. */
function unreadableIn(value: unknown): string[] | undefined {
  // Not by recursion: sixty-four kilobytes hold thirty thousand brackets.
  const places: Place[] = [[value, []]]
  for (let place = places.pop(); place; place = places.pop()) {
    const [part, path] = place
    if (typeof part === 'string' && isUnreadable(part)) return path
    if (typeof part !== 'object' || part === null) continue
    for (const [name, inner] of Object.entries(part)) {
      if (isUnreadable(name)) return path
      places.push([inner, path.length < 4 ? [...path, name] : path])
    }
  }
  return undefined
}

/**
 * Refuses a request that holds a text nobody can read or type, wherever it stands: once, before anything is looked up or
 * kept. Ids in the path are held against the contract's patterns, which no such text fits; the lines of a CSV are judged
 * one by one where they are imported.
 */
export function requireReadableTexts(path: string, request: FastifyRequest): void {
  if (PASSING_OVER.includes(path)) return
  const parts = [
    ['查询条件', request.query],
    ['请求内容', typeof request.body === 'string' ? null : request.body],
  ] as const
  for (const [part, value] of parts) {
    const place = unreadableIn(value)
    if (!place) continue
    const field = place.join('.')
    const where = field ? `${part}中的 ${field} ` : part
    throw invalidRequest(`${where}含有控制字符或无法识别的字符`, field ? [field] : [], '请删除后重新输入。')
  }
}
