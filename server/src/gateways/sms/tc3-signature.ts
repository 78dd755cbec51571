import { createHash, createHmac } from 'node:crypto'

const ALGORITHM = 'TC3-HMAC-SHA256'
const CONTENT_TYPE = 'application/json; charset=utf-8'
const SIGNED_HEADERS = 'content-type;host;x-tc-action'

/** A call to a Tencent Cloud API 3.0: always a POST of JSON to the path `/`. */
export interface Tc3Request {
  /** As in the `Host` header. */
  host: string
  /** The product, such as `sms`. */
  service: string
  action: string
  /** Seconds since 1970, as in `X-TC-Timestamp`; the signature counts for five minutes. */
  timestamp: number
  /** The body exactly as it is sent. */
  payload: string
}

/** A signature with the values on its way, which the published example names one by one. */
export interface Tc3Signature {
  canonicalRequest: string
  stringToSign: string
  /** The key of the day and the product, in hex. */
  signingKey: string
  signature: string
  /** The `Authorization` header. */
  authorization: string
}

/**
 * Signs a call by TC3-HMAC-SHA256 as Tencent Cloud's "签名方法 v3" describes it, with the headers of its example: the
 * content type (`application/json; charset=utf-8`), the host and the action.
 */
export function signTc3(request: Tc3Request, secretId: string, secretKey: string): Tc3Signature {
  const { host, service, action, timestamp, payload } = request
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${date}/${service}/tc3_request`
  const canonicalRequest = [
    'POST',
    '/',
    '',
    `content-type:${CONTENT_TYPE}`,
    `host:${host}`,
    `x-tc-action:${action.toLowerCase()}`,
    '',
    SIGNED_HEADERS,
    sha256(payload),
  ].join('\n')
  const stringToSign = [ALGORITHM, timestamp, scope, sha256(canonicalRequest)].join('\n')
  const key = [date, service, 'tc3_request'].reduce<Buffer>(hmac, Buffer.from(`TC3${secretKey}`))
  const signature = hmac(key, stringToSign).toString('hex')
  const credential = `${secretId}/${scope}`
  return {
    canonicalRequest,
    stringToSign,
    signingKey: key.toString('hex'),
    signature,
    authorization: `${ALGORITHM} Credential=${credential}, SignedHeaders=${SIGNED_HEADERS}, Signature=${signature}`,
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
