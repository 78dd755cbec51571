import { callService, jsonObject, objectField, textField } from '../fetch-json'
import { GatewayUnavailable } from '../gateway-error'
import type { NoticeGateway, OutgoingNotice } from '../notices/notice-gateway'
import type { NoticeTemplates } from '../notices/notice-templates'
import { smsError } from './sms-errors'
import { signTc3 } from './tc3-signature'

const SERVICE = 'sms'
const ACTION = 'SendSms'
const VERSION = '2021-01-11'

/** The operator's application at Tencent Cloud SMS. */
export interface SmsAccount {
  secretId: string
  secretKey: string
  sdkAppId: string
  /** Text of the approved signature, without its brackets. */
  signName: string
  region: string
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
    const template = this.templates.of('sms', topic)
    if (!template) throw new GatewayUnavailable(SERVICE, `no template for ${topic}`)
    const response = await this.#call({
      PhoneNumberSet: [`+86${to}`],
      SmsSdkAppId: this.account.sdkAppId,
      SignName: this.account.signName,
      TemplateId: template.id,
      TemplateParamSet: template.params.map((field) => fields[field]),
      // Comes back with the answer and with the operator's delivery reports.
      SessionContext: id,
    })
    const [status] = Array.isArray(response.SendStatusSet) ? response.SendStatusSet : []
    const code = textField(objectField({ status }, 'status'), 'Code')
    if (!code) throw new GatewayUnavailable(SERVICE, 'an answer without a status')
    if (code !== 'Ok') throw smsError(code, this.now())
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
    if (refused) throw smsError(refused, this.now())
    return response
  }
}
