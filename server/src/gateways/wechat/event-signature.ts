import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/** What WeChat sends along with each request to the event address, beside its body. */
export interface EventSignature {
  signature: string
  /** Seconds since 1970. */
  timestamp: string
  nonce: string
  /** Of an encrypted body. */
  msg_signature?: string
}

/** An event that WeChat did not send, or not so. */
export class EventForged extends Error {
  override readonly name = 'EventForged'
}

/** SHA-1 of the parts in alphabetical order ("消息推送 接入指南"), compared in constant time. */
function isDigestOf(parts: readonly string[], digest: string): boolean {
  const expected = createHash('sha1')
    .update([...parts].sort().join(''))
    .digest()
  const given = Buffer.from(digest, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Whether a request was signed by whoever knows the token. Its body is not part of it. */
export function isSignedBy(token: string, { signature, timestamp, nonce }: EventSignature): boolean {
  return isDigestOf([token, timestamp, nonce], signature)
}

const BLOCK_BYTES = 32
const RANDOM_BYTES = 16
const LENGTH_BYTES = 4

/**
 * The XML in an encrypted event ("消息加解密说明"): AES-256-CBC of sixteen random bytes, the length, the XML and the appid,
 * padded to 32 bytes (PKCS#7). Throws `EventForged` unless the token's holder signed it for this account.
 * @param aesKey 32 bytes.
 */
export function openEvent(
  { token, aesKey, appId }: { token: string; aesKey: Buffer; appId: string },
  encrypted: string,
  { msg_signature: digest = '', timestamp, nonce }: EventSignature,
): string {
  if (!isDigestOf([token, timestamp, nonce, encrypted], digest))
    throw new EventForged('the signature does not fit')
  const sealed = Buffer.from(encrypted, 'base64')
  const decipher = createDecipheriv('aes-256-cbc', aesKey, aesKey.subarray(0, 16)).setAutoPadding(false)
  if (sealed.length === 0 || sealed.length % 16 !== 0) throw new EventForged('no whole blocks')
  const padded = Buffer.concat([decipher.update(sealed), decipher.final()])
  const padding = padded.at(-1) ?? 0
  const text = padded.subarray(RANDOM_BYTES, padded.length - padding)
  if (padding < 1 || padding > BLOCK_BYTES || text.length < LENGTH_BYTES) throw new EventForged('another key')
  const end = LENGTH_BYTES + text.readUInt32BE(0)
  if (text.subarray(end).toString('utf8') !== appId) throw new EventForged('another account, or another key')
  return text.subarray(LENGTH_BYTES, end).toString('utf8')
}
