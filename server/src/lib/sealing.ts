import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is sealed says with which key. Values of before keys had names begin with the other one. */
const VERSION = 'v2'
const NAMELESS = 'v1'

const derive = (key: Buffer, purpose: string) => createHmac('sha256', key).update(purpose).digest()

/** What a key is called in sealed values and in messages; it tells nothing about the key. */
export function keyIdOf(key: Buffer): string {
  return derive(key, 'id').toString('hex').slice(0, 8)
}

/** The key of fingerprints that a database begins with, from its first key of personal data. */
export function fingerprintKeyOf(key: Buffer): Buffer {
  return derive(key, 'fingerprint')
}

/**
 * Seals personal data before it reaches the database, so that a copied table or backup shows none of it.
 * AES-256-GCM; the purpose (column) is bound in, so a value moved to another column does not open.
 */
export class Sealer {
  /** Of the key that seals. */
  readonly keyId: string
  /** By their ids; the one that seals comes first. */
  readonly #keys: ReadonlyMap<string, Buffer>
  readonly #sealKey: Buffer
  readonly #fingerprintKey: Buffer

  /**
   * @param key 32 bytes; seals and opens.
   * @param former 32 bytes each; only open.
   * @param fingerprintKey stays when keys change, so that equal texts go on to have equal fingerprints.
   */
  constructor(key: Buffer, former: readonly Buffer[] = [], fingerprintKey = fingerprintKeyOf(key)) {
    const all = [key, ...former]
    if (all.some(({ length }) => length !== 32)) throw new Error('A personal data key must have 32 bytes')
    this.keyId = keyIdOf(key)
    this.#keys = new Map(all.map((each) => [keyIdOf(each), derive(each, 'seal')]))
    this.#sealKey = derive(key, 'seal')
    this.#fingerprintKey = fingerprintKey
  }

  /** Whether a key of this id opens here. */
  has(keyId: string): boolean {
    return this.#keys.has(keyId)
  }

  /** Sealed text: version, id of the key, and nonce, tag and ciphertext in base64url. */
  seal(text: string, purpose: string): string {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.#sealKey, nonce).setAAD(Buffer.from(purpose))
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    const parts = [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))
    return [VERSION, this.keyId, ...parts].join('.')
  }

  /** The text that was sealed for this purpose; throws when it was altered or the key is not here. */
  open(sealed: string, purpose: string): string {
    const parts = sealed.split('.')
    const version = parts.shift()
    if (version === NAMELESS) return this.#openNameless(parts, purpose)
    const keyId = parts.shift() ?? ''
    if (version !== VERSION) throw new Error('Not a sealed value')
    const key = this.#keys.get(keyId)
    if (!key) throw new Error(`Sealed with key ${keyId}, which is not configured`)
    return openWith(key, parts, purpose)
  }

  /** Equal texts have equal fingerprints; without the key a fingerprint tells nothing about the text. */
  fingerprint(text: string, purpose: string): string {
    return createHmac('sha256', this.#fingerprintKey).update(`${purpose}\n${text}`).digest('hex')
  }

  #openNameless(parts: string[], purpose: string): string {
    for (const key of this.#keys.values()) {
      try {
        return openWith(key, parts, purpose)
      } catch {
        // Sealed with another one: the seal itself says so, and nothing else does.
      }
    }
    throw new Error('Sealed with a key that is not configured, or altered')
  }
}

function openWith(key: Buffer, [nonce, tag, text]: string[], purpose: string): string {
  if (!nonce || !tag || text === undefined) throw new Error('Not a sealed value')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'))
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8')
}

/** How every value begins that a key has sealed, for `like`. */
export function sealedBy(keyId: string): string {
  return `${VERSION}.${keyId}.%`
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

/** Where keys of personal data come from. */
export interface KeySources {
  /** 32 bytes, hex or base64; undefined: kept in the data directory. */
  personalDataKey: string | undefined
  /** Comma separated; they only open. */
  formerPersonalDataKeys: string | undefined
  dataDir: string
}

/**
 * The keys of personal data, the one that seals first: `PERSONAL_DATA_KEY`, else one in the data directory, readable by
 * its owner alone, and the former ones of `PERSONAL_DATA_KEYS_OLD`. A key is generated only where `mayGenerate` says that
 * nothing is sealed yet; elsewhere a missing one is lost, and this throws.
 */
export function loadSealingKeys(sources: KeySources, mayGenerate: boolean): [Buffer, ...Buffer[]] {
  const { personalDataKey, formerPersonalDataKeys = '', dataDir } = sources
  const former = formerPersonalDataKeys
    .split(',')
    .filter((text) => text.trim() !== '')
    .map((text) => decodeKey(text, 'each of PERSONAL_DATA_KEYS_OLD'))
  if (personalDataKey) return [decodeKey(personalDataKey, 'PERSONAL_DATA_KEY'), ...former]
  const file = join(dataDir, 'personal-data.key')
  if (!existsSync(file)) {
    if (!mayGenerate)
      throw new Error(
        `the database holds sealed personal data, and their key is missing: PERSONAL_DATA_KEY, or ${file}`,
      )
    generateKey(file, dataDir)
  }
  chmodSync(file, 0o600)
  return [decodeKey(readFileSync(file, 'utf8'), file), ...former]
}

function generateKey(file: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true })
  try {
    // "wx" lets exactly one of several starting processes write the key; the others read it.
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!existsSync(file)) throw error
  }
}
