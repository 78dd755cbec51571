import { createHash, timingSafeEqual } from 'node:crypto'
import type { EventSignature } from './official-account-gateway'

/** SHA-1 of token, timestamp and nonce in alphabetical order ("消息推送 接入指南"), in constant time. */
export function isSignedBy(token: string, { signature, timestamp, nonce }: EventSignature): boolean {
  const expected = createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest()
  const given = Buffer.from(signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
