import {
  createCipheriv,
  createDecipheriv,
  createSign,
  createVerify,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { objectField, textField } from '../outside'
import {
  type PaymentEvent,
  type PaymentParameters,
  type SignatureHeaders,
  SignatureInvalid,
  SignatureProbe,
} from './payment-gateway'
import { toRefund, toTransaction } from './records'

const TAG_BYTES = 16

/** An encrypted resource of a callback. */
interface SealedResource {
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
function decryptResource(resource: SealedResource, apiV3Key: Buffer): string {
  const sealed = Buffer.from(resource.ciphertext, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, Buffer.from(resource.nonce))
  decipher.setAAD(Buffer.from(resource.associated_data)).setAuthTag(sealed.subarray(-TAG_BYTES))
  const text = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()])
  return text.toString('utf8')
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

/** The arguments of wx.requestPayment: signed over appId, timeStamp, nonceStr and package, a line each. */
export function paymentParameters(
  appId: string,
  prepayId: string,
  privateKey: KeyObject,
  now: number,
): PaymentParameters {
  const timeStamp = String(Math.floor(now / 1000))
  const nonceStr = newNonce()
  const packageText = `prepay_id=${prepayId}`
  return {
    timeStamp,
    nonceStr,
    package: packageText,
    signType: 'RSA',
    paySign: signLines([appId, timeStamp, nonceStr, packageText], privateKey),
  }
}

/** A callback older or newer than this is refused: WeChat Pay's rule against replays. */
const SIGNATURE_TOLERANCE_MS = 5 * 60_000

/** What is needed to trust a callback. */
export interface PlatformTrust {
  appId: string
  merchantId: string
  /**
   * The platform's keys by their serials. While a merchant changes over from certificates to `PUB_KEY_ID_…`, and while a
   * certificate is renewed, answers and callbacks are signed with either. A key is never fetched, only configured.
   */
  keyOf(serial: string): KeyObject | undefined
  /** The key that requests ask the platform to sign its answers with. */
  serial: string
  /** 32 bytes. */
  apiV3Key: Buffer
  /** Real time, never the demo clock: the platform signs with its own. */
  now: () => number
}

/** How the signatures begin by which WeChat Pay tests whether a merchant checks them ("如何验证签名", 签名探测流量). */
const PROBE = 'WECHATPAY/SIGNTEST/'

/**
 * Throws `SignatureInvalid` unless the platform signed this body within the last five minutes, `SignatureProbe` when it
 * only tests whether we look.
 */
export function checkSignature(headers: SignatureHeaders, rawBody: string, trust: PlatformTrust): void {
  if (headers.signature.startsWith(PROBE)) throw new SignatureProbe('A test of the signature check')
  const age = Math.abs(trust.now() - Number(headers.timestamp) * 1000)
  if (!(age <= SIGNATURE_TOLERANCE_MS)) throw new SignatureInvalid('The timestamp is too far away')
  const publicKey = trust.keyOf(headers.serial)
  if (!publicKey) throw new SignatureInvalid('Signed with an unknown key')
  const lines = [headers.timestamp, headers.nonce, rawBody]
  if (!verifyLines(lines, headers.signature, publicKey)) {
    throw new SignatureInvalid('The signature does not fit')
  }
}

/** Checks, decrypts and reads a callback. */
export function readNotification(
  headers: SignatureHeaders,
  rawBody: string,
  trust: PlatformTrust,
): PaymentEvent {
  checkSignature(headers, rawBody, trust)
  const envelope = parseObject(rawBody)
  const id = textField(envelope, 'id') ?? ''
  const type = textField(envelope, 'event_type') ?? ''
  const resource = openResource(objectField(envelope, 'resource'), trust)
  if (textField(resource, 'mchid') !== trust.merchantId) throw new SignatureInvalid('Another merchant')
  if (type.startsWith('TRANSACTION.')) {
    if (textField(resource, 'appid') !== trust.appId) throw new SignatureInvalid('Another app')
    return { kind: 'transaction', id, transaction: toTransaction(resource) }
  }
  if (type.startsWith('REFUND.')) {
    return { kind: 'refund', id, refund: toRefund({ ...resource, status: resource.refund_status }) }
  }
  return { kind: 'other', id }
}

function openResource(resource: Record<string, unknown>, trust: PlatformTrust): Record<string, unknown> {
  try {
    return parseObject(
      decryptResource(
        {
          algorithm: 'AEAD_AES_256_GCM',
          ciphertext: textField(resource, 'ciphertext') ?? '',
          nonce: textField(resource, 'nonce') ?? '',
          associated_data: textField(resource, 'associated_data') ?? '',
        },
        trust.apiV3Key,
      ),
    )
  } catch {
    throw new SignatureInvalid('The resource cannot be decrypted')
  }
}

function parseObject(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null) throw new SignatureInvalid('The body is no object')
  // The cast names what the check before it has shown.
  return value as Record<string, unknown>
}
