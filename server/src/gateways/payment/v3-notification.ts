import type { KeyObject } from 'node:crypto'
import { objectField, textField } from '../fetch-json'
import { type PaymentEvent, type SignatureHeaders, SignatureInvalid } from './payment-gateway'
import { decryptResource, verifyLines } from './v3-crypto'
import { toRefundState, toTransaction } from './v3-resources'

/** A callback older or newer than this is refused: WeChat Pay's rule against replays. */
export const SIGNATURE_TOLERANCE_MS = 5 * 60_000

/** What is needed to trust a callback. */
export interface PlatformTrust {
  appId: string
  merchantId: string
  /** The platform's public key and the serial it is named by. */
  publicKey: KeyObject
  serial: string
  /** 32 bytes. */
  apiV3Key: Buffer
  /** Real time, never the demo clock: the platform signs with its own. */
  now: () => number
}

/** Throws `SignatureInvalid` unless the platform signed this body within the last five minutes. */
export function checkSignature(headers: SignatureHeaders, rawBody: string, trust: PlatformTrust): void {
  const age = Math.abs(trust.now() - Number(headers.timestamp) * 1000)
  if (!(age <= SIGNATURE_TOLERANCE_MS)) throw new SignatureInvalid('The timestamp is too far away')
  if (headers.serial !== trust.serial) throw new SignatureInvalid('Signed with an unknown key')
  const lines = [headers.timestamp, headers.nonce, rawBody]
  if (!verifyLines(lines, headers.signature, trust.publicKey)) {
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
    const outTradeNo = textField(resource, 'out_trade_no') ?? ''
    return { kind: 'refund', id, outTradeNo, state: toRefundState(textField(resource, 'refund_status')) }
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
