import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

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
