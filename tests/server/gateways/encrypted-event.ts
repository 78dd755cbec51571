import { createCipheriv, createHash, randomBytes } from 'node:crypto'

/** The EncodingAESKey of the doubles, 43 characters. */
export const AES_KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

const signatureOf = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex')

/** The query that WeChat signs a request with, as of now or of another second. */
export function signedQuery(token: string, at = Math.floor(Date.now() / 1000)): URLSearchParams {
  const [timestamp, nonce] = [String(at), randomBytes(5).toString('hex')]
  return new URLSearchParams({ signature: signatureOf(token, timestamp, nonce), timestamp, nonce })
}

/** An event as WeChat encrypts it for an account, with its query. */
export function encryptedEvent(token: string, appId: string, xml: string, aesKey = AES_KEY) {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(Buffer.byteLength(xml))
  const plain = Buffer.concat([randomBytes(16), length, Buffer.from(xml), Buffer.from(appId)])
  const padding = 32 - (plain.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([plain, Buffer.alloc(padding, padding)])
  const encrypted = Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
  const query = signedQuery(token)
  const signature = signatureOf(token, query.get('timestamp') ?? '', query.get('nonce') ?? '', encrypted)
  query.set('encrypt_type', 'aes')
  query.set('msg_signature', signature)
  const body = `<xml><ToUserName><![CDATA[gh_account]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`
  return { query, body, encrypted }
}
