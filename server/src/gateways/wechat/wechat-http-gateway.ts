import { objectField, textField } from '../fetch-json'
import { CodeRefused, GatewayUnavailable } from '../gateway-error'
import type { WechatClient } from './wechat-client'
import { errorCode, wechatCause } from './wechat-errors'
import type { WechatGateway, WechatIdentity } from './wechat-gateway'

/** 40029 unknown code, 40163 used code. */
const CODE_ERRORS = new Set([40029, 40163])

/** WeChat over HTTPS: code2session and getuserphonenumber. */
export class WechatHttpGateway implements WechatGateway {
  constructor(private readonly client: WechatClient) {}

  async identify(loginCode: string): Promise<WechatIdentity> {
    const answer = await this.client.codeToSession(loginCode)
    this.#refuse(answer)
    const openid = textField(answer, 'openid')
    if (!openid) throw new GatewayUnavailable(this.client.service, 'code2session without openid')
    return { openid, unionid: textField(answer, 'unionid') ?? null }
  }

  async phoneNumber(phoneCode: string): Promise<string> {
    const answer = await this.client.call('/wxa/business/getuserphonenumber', {}, { code: phoneCode })
    this.#refuse(answer)
    const phone = textField(objectField(answer, 'phone_info'), 'purePhoneNumber')
    if (!phone) throw new GatewayUnavailable(this.client.service, 'getuserphonenumber without a number')
    return phone
  }

  #refuse(answer: Record<string, unknown>): void {
    const code = errorCode(answer)
    if (CODE_ERRORS.has(code)) throw new CodeRefused(this.client.service)
    if (code !== 0) throw new GatewayUnavailable(this.client.service, wechatCause(answer))
  }
}
