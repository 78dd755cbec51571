import { textField } from '../fetch-json'
import { RecipientRefused, type RefusalReason } from '../gateway-error'
import type { OutgoingNotice } from '../notices/notice-gateway'
import type { NoticeTemplates } from '../notices/notice-templates'
import { templateMessage } from '../notices/template-message'
import { errorCode, throwUnlessOk, wechatCause } from '../wechat/access-tokens'
import type { WechatClient } from '../wechat/client'
import { isSignedBy } from './event-signature'
import type { EventSignature, OfficialAccountGateway } from './official-account-gateway'

/** 40003 no openid of this account, 43004 does not follow it. */
const REFUSALS: Record<number, RefusalReason> = { 40003: 'unknown-address', 43004: 'not-following' }

/** How the account is set up beside its credentials. */
export interface OfficialAccountSettings {
  name: string
  qrCodeUrl: string | null
  /** The token entered in WeChat's console for the event address. */
  eventToken: string
  /** The appid of the mini-program that messages open. */
  miniProgram: string
}

/** An official account over HTTPS: template messages (`message/template/send`) and `user/info`. */
export class OfficialAccountHttpGateway implements OfficialAccountGateway {
  readonly name: string
  readonly qrCodeUrl: string | null

  constructor(
    private readonly client: WechatClient,
    private readonly templates: NoticeTemplates,
    private readonly settings: OfficialAccountSettings,
  ) {
    this.name = settings.name
    this.qrCodeUrl = settings.qrCodeUrl
  }

  async send(to: string, notice: OutgoingNotice): Promise<void> {
    const answer = await this.client.call(
      '/cgi-bin/message/template/send',
      {},
      {
        touser: to,
        ...templateMessage(this.client.service, this.templates.of('officialAccount', notice.topic), notice),
        miniprogram: { appid: this.settings.miniProgram, pagepath: notice.page },
        // WeChat itself drops a second message with this id for ten minutes.
        client_msg_id: notice.id,
      },
    )
    const refusal = REFUSALS[errorCode(answer)]
    if (refusal) throw new RecipientRefused(this.client.service, refusal, wechatCause(answer))
    throwUnlessOk(this.client.service, answer, this.client.now())
  }

  async unionidOf(openid: string): Promise<string | null> {
    const answer = await this.client.call('/cgi-bin/user/info', { openid, lang: 'zh_CN' })
    if (REFUSALS[errorCode(answer)]) return null
    throwUnlessOk(this.client.service, answer, this.client.now())
    return textField(answer, 'unionid') || null
  }

  verifySignature(signed: EventSignature): boolean {
    return isSignedBy(this.settings.eventToken, signed)
  }
}
