import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const VERSION = 'v1'

/**
 * Seals personal data before it reaches the database, so that a copied table or backup shows none of it.
 * AES-256-GCM; the purpose (column) is bound in, so a value moved to another column does not open.
 */
export class Sealer {
  readonly #sealKey: Buffer
  readonly #fingerprintKey: Buffer

  /** @param key 32 bytes; both inner keys are derived from it. */
  constructor(key: Buffer) {
    if (key.length !== 32) throw new Error('The personal data key must have 32 bytes')
    this.#sealKey = createHmac('sha256', key).update('seal').digest()
    this.#fingerprintKey = createHmac('sha256', key).update('fingerprint').digest()
  }

  /** Sealed text: version, nonce, tag and ciphertext in base64url. */
  seal(text: string, purpose: string): string {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.#sealKey, nonce).setAAD(Buffer.from(purpose))
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return [VERSION, nonce, cipher.getAuthTag(), sealed]
      .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
      .join('.')
  }

  /** The text that was sealed for this purpose; throws when it was altered or the key is another. */
  open(sealed: string, purpose: string): string {
    const [version, nonce, tag, text] = sealed.split('.')
    if (version !== VERSION || !nonce || !tag || text === undefined) throw new Error('Not a sealed value')
    const decipher = createDecipheriv('aes-256-gcm', this.#sealKey, Buffer.from(nonce, 'base64url'))
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8')
  }

  /** Equal texts have equal fingerprints; without the key a fingerprint tells nothing about the text. */
  fingerprint(text: string, purpose: string): string {
    return createHmac('sha256', this.#fingerprintKey).update(`${purpose}\n${text}`).digest('hex')
  }
}

/** SHA-256 in hex, for random tokens that need no key because they cannot be guessed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function decodeKey(text: string, origin: string): Buffer {
  const trimmed = text.trim()
  const key = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, 'hex') : Buffer.from(trimmed, 'base64')
  if (key.length !== 32) throw new Error(`${origin} must hold 32 bytes in hex or base64`)
  return key
}

/**
 * The key that seals personal data: `PERSONAL_DATA_KEY` (32 bytes, hex or base64), else a key generated once
 * into the data directory, readable by its owner alone.
 */
export function loadSealingKey(configured: string | undefined, dataDir: string): Buffer {
  if (configured) return decodeKey(configured, 'PERSONAL_DATA_KEY')
  const file = join(dataDir, 'personal-data.key')
  mkdirSync(dataDir, { recursive: true })
  try {
    // "wx" lets exactly one of several starting processes write the key; the others read it.
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!existsSync(file)) throw error
  }
  chmodSync(file, 0o600)
  return decodeKey(readFileSync(file, 'utf8'), file)
}
