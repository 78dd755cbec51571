import { generateKeyPairSync } from 'node:crypto'
import { newNonce, signLines, verifyLines } from '../../../server/src/gateways/payment/v3'
import { type DoubleAnswer, type HttpDouble, type ReceivedRequest, startHttpDouble } from './http-double'

/** Keys and names both sides of the double agree on. */
export const merchant = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const platform = generateKeyPairSync('rsa', { modulusLength: 2048 })
/** The certificate that the platform goes on signing with while the merchant changes over to a public key. */
export const formerPlatform = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const FORMER_SERIAL = '5157F09EFDC096DE15EBE81A47057A7232F1B8E1'
export const API_V3_KEY = Buffer.from('0123456789abcdef0123456789abcdef')
export const PLATFORM_SERIAL = 'PUB_KEY_ID_0000000000000001'

/** Headers by which the platform signs a body now, or at another moment, or with another key. */
export function platformHeaders(
  body: string,
  at = Date.now(),
  key = platform.privateKey,
  serial = PLATFORM_SERIAL,
) {
  const timestamp = String(Math.floor(at / 1000))
  const nonce = newNonce()
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Signature': signLines([timestamp, nonce, body], key),
    'Wechatpay-Serial': serial,
  }
}

/** Headers of WeChat Pay's own test of the signature check, which must be refused. */
export const probeHeaders = (body: string) => ({
  ...platformHeaders(body),
  'Wechatpay-Signature': `WECHATPAY/SIGNTEST/${platformHeaders(body)['Wechatpay-Signature']}`.slice(0, 344),
})

/** Whether the merchant's Authorization header signs exactly this request. */
export function signedByMerchant(request: ReceivedRequest): boolean {
  const header = request.headers.authorization ?? ''
  const fields = Object.fromEntries(
    [...header.matchAll(/(\w+)="([^"]*)"/g)].map((each) => [each[1], each[2]]),
  )
  const { timestamp = '', nonce_str: nonce = '', signature = '', mchid, serial_no: serial } = fields
  const lines = [request.method, request.target, timestamp, nonce, request.body]
  return (
    header.startsWith('WECHATPAY2-SHA256-RSA2048 ') &&
    mchid === '1900000001' &&
    serial === 'MERCHANT-SERIAL' &&
    request.headers['wechatpay-serial'] === PLATFORM_SERIAL &&
    verifyLines(lines, signature, merchant.publicKey)
  )
}

/** Starts WeChat Pay's double: unsigned requests get 401, answers are signed unless they bring headers. */
export function startWechatPayDouble(
  play: (request: ReceivedRequest) => DoubleAnswer | Promise<DoubleAnswer>,
): Promise<HttpDouble> {
  return startHttpDouble(async (request) => {
    const answer = signedByMerchant(request)
      ? await play(request)
      : { status: 401, body: JSON.stringify({ code: 'SIGN_ERROR' }) }
    return { headers: platformHeaders(answer.body ?? ''), ...answer }
  })
}
