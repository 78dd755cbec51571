import { createHash, createHmac } from 'node:crypto'
import { isMainlandMobile } from '../../domain/account'
import type { NoticeGateway, OutgoingNotice } from '../notices/notice-gateway'
import type { NoticeTemplates } from '../notices/templates'
import {
  callService,
  GatewayUnavailable,
  jsonObject,
  objectField,
  RecipientRefused,
  textField,
} from '../outside'
import { smsError } from './errors'
import { type SmsValueLength, smsValue } from './values'

const SERVICE = 'sms'

const ALGORITHM = 'TC3-HMAC-SHA256'
const CONTENT_TYPE = 'application/json; charset=utf-8'
const SIGNED_HEADERS = 'content-type;host;x-tc-action'

/** A call to a Tencent Cloud API 3.0: always a POST of JSON to the path `/`. */
interface Tc3Request {
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
interface Tc3Signature {
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

const ACTION = 'SendSms'
const VERSION = '2021-01-11'

/** The operator's application at Tencent Cloud SMS. */
interface SmsAccount {
  secretId: string
  secretKey: string
  sdkAppId: string
  /** Text of the approved signature, without its brackets. */
  signName: string
  region: string
  /** What one value of a template may have at most. */
  valueLength: SmsValueLength
  /** https://sms.tencentcloudapi.com, or a stand-in's address in tests. */
  baseUrl: string
}

/** Notices by SMS through Tencent Cloud's SendSms (version 2021-01-11). */
export class TencentSmsGateway implements NoticeGateway {
  /** @param now Real time in milliseconds. */
  constructor(
    private readonly account: SmsAccount,
    private readonly templates: NoticeTemplates,
    private readonly now: () => number,
  ) {}

  /** @param to A mainland phone number, 11 digits. */
  async send(to: string, { id, topic, fields }: OutgoingNotice): Promise<void> {
    // Kept from before other countries' numbers were refused: with +86 it would be somebody else's.
    if (!isMainlandMobile(to)) throw new RecipientRefused(SERVICE, 'unknown-address', 'no mainland number')
    const template = this.templates.of('sms', topic)
    if (!template) throw new GatewayUnavailable(SERVICE, `no template for ${topic}`)
    const response = await this.#call({
      PhoneNumberSet: [`+86${to}`],
      SmsSdkAppId: this.account.sdkAppId,
      SignName: this.account.signName,
      TemplateId: template.id,
      TemplateParamSet: template.params.map((field) => smsValue(field, fields, this.account.valueLength)),
      // Comes back with the answer and with the operator's delivery reports.
      SessionContext: id,
    })
    const [status] = Array.isArray(response.SendStatusSet) ? response.SendStatusSet : []
    const code = textField(objectField({ status }, 'status'), 'Code')
    if (!code) throw new GatewayUnavailable(SERVICE, 'an answer without a status')
    if (code !== 'Ok') throw smsError(SERVICE, code, this.now())
  }

  async #call(body: object): Promise<Record<string, unknown>> {
    const { secretId, secretKey, region, baseUrl } = this.account
    const payload = JSON.stringify(body)
    const timestamp = Math.floor(this.now() / 1000)
    const { host } = new URL(baseUrl)
    const call = { host, service: SERVICE, action: ACTION, timestamp, payload }
    const answer = await callService(SERVICE, baseUrl, {
      method: 'POST',
      headers: {
        Authorization: signTc3(call, secretId, secretKey).authorization,
        'Content-Type': 'application/json; charset=utf-8',
        'X-TC-Action': ACTION,
        'X-TC-Version': VERSION,
        'X-TC-Region': region,
        'X-TC-Timestamp': String(timestamp),
      },
      body: payload,
    })
    if (answer.status !== 200) throw new GatewayUnavailable(SERVICE, `status ${answer.status}`)
    const response = objectField(jsonObject(SERVICE, answer), 'Response')
    const refused = textField(objectField(response, 'Error'), 'Code')
    if (refused) throw smsError(SERVICE, refused, this.now())
    return response
  }
}
