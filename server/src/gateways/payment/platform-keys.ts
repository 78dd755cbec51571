import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { PlatformTrust } from './v3'

const listed = (text: string) => text.split(',').map((part) => part.trim())

/** The serial that a certificate carries; null for a bare public key, which has none. */
function serialOf(pem: Buffer): string | null {
  if (!pem.includes('BEGIN CERTIFICATE')) return null
  return new X509Certificate(pem).serialNumber
}

function readKey(serial: string, file: string): KeyObject | null {
  try {
    const pem = readFileSync(file)
    // Node makes a public key of a private one, too: the merchant's own, by which anybody who has it could sign.
    if (pem.includes('PRIVATE KEY')) return null
    const carried = serialOf(pem)
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'rsa' && (carried ?? serial) === serial ? key : null
  } catch {
    return null
  }
}

/**
 * The platform's keys out of `WECHAT_PAY_PUBLIC_KEY_ID` and `WECHAT_PAY_PUBLIC_KEY_FILE`: comma separated serials, and a PEM
 * file for each, a public key (`PUB_KEY_ID_…`) or a platform certificate. Requests name the first one.
 * @param refuse Takes what is wrong, naming the variable and its place and no value.
 */
export function readPlatformKeys(
  serials: string,
  files: string,
  refuse: (message: string) => void,
): Pick<PlatformTrust, 'keyOf' | 'serial'> | undefined {
  const [named, paths] = [listed(serials), listed(files)]
  const [first] = named
  if (!first || named.length !== paths.length || new Set(named).size !== named.length) {
    refuse('WECHAT_PAY_PUBLIC_KEY_ID and WECHAT_PAY_PUBLIC_KEY_FILE must list as many serials as files')
    return undefined
  }
  const keys = new Map<string, KeyObject>()
  named.forEach((serial, index) => {
    const key = readKey(serial, paths[index] ?? '')
    if (key) keys.set(serial, key)
    else
      refuse(
        `WECHAT_PAY_PUBLIC_KEY_FILE: [${index}] must name a PEM file with the RSA public key or certificate of its serial`,
      )
  })
  return { serial: first, keyOf: (serial) => keys.get(serial) }
}
