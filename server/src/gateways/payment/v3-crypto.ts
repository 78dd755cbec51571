import {
  createCipheriv,
  createDecipheriv,
  createSign,
  createVerify,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

const TAG_BYTES = 16

/** An encrypted resource of a callback. */
export interface SealedResource {
  algorithm: 'AEAD_AES_256_GCM'
  ciphertext: string
  nonce: string
  associated_data: string
}

/** RSA-SHA256 over lines that each end with a newline, in base64: how v3 signs everything. */
export function signLines(lines: readonly string[], privateKey: KeyObject): string {
  return createSign('RSA-SHA256').update(joinLines(lines)).sign(privateKey, 'base64')
}

/** Whether the signature was made by the holder of the key over these lines. */
export function verifyLines(lines: readonly string[], signature: string, publicKey: KeyObject): boolean {
  return createVerify('RSA-SHA256').update(joinLines(lines)).verify(publicKey, signature, 'base64')
}

/** A random text for one signature: 32 characters, no sign that a header would need quoted. */
export function newNonce(): string {
  return randomBytes(16).toString('hex').toUpperCase()
}

/** Encrypts a resource with the API v3 key (32 bytes), as the platform does. */
export function encryptResource(text: string, apiV3Key: Buffer, associatedData: string): SealedResource {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, Buffer.from(nonce))
  cipher.setAAD(Buffer.from(associatedData))
  const parts = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: Buffer.concat(parts).toString('base64'),
    nonce,
    associated_data: associatedData,
  }
}

/** Decrypts a resource; throws when it was altered or the key is another. */
export function decryptResource(resource: SealedResource, apiV3Key: Buffer): string {
  const sealed = Buffer.from(resource.ciphertext, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, Buffer.from(resource.nonce))
  decipher.setAAD(Buffer.from(resource.associated_data)).setAuthTag(sealed.subarray(-TAG_BYTES))
  const text = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()])
  return text.toString('utf8')
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
