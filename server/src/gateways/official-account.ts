import {
  type KeepMessage,
  type NoticeGateway,
  NoticeStandin,
  type OutgoingNotice,
} from './notices/notice-gateway'
import { type NoticeTemplates, templateMessage } from './notices/templates'
import { type RefusalReason, textField } from './outside'
import type { WechatClient } from './wechat/client'
import { errorCode, throwUnlessOk } from './wechat/errors'
import { EventForged, type EventSignature, isSignedBy, openEvent } from './wechat/event-signature'
import { STANDIN_FOLLOWER, STANDIN_UNIONID } from './wechat/sign-in'

/** The official account that candidates follow; `send` takes the openid they have there. */
export interface OfficialAccountGateway extends NoticeGateway {
  /** How candidates find it in WeChat. */
  readonly name: string
  /** Picture of its QR code; null where none is configured. */
  readonly qrCodeUrl: string | null
  /**
   * Who follows, as known across the operator's accounts; null when they do not follow or the accounts are not joined.
   * Throws `GatewayUnavailable` or `GatewayBusy`.
   */
  unionidOf(openid: string): Promise<string | null>
  /** Whether a request to the event address is WeChat's. */
  verifySignature(signed: EventSignature): boolean
  /** Whether events come encrypted; then one in plain text is nobody's. */
  readonly encrypted: boolean
  /** The XML of an encrypted event; throws `EventForged`. */
  openEvent(encrypted: string, signed: EventSignature): string
}

/** Who is nobody of this account's: 40003 no openid of it, 46004 nobody any more, 43004 and 50005 do not follow it. */
const STRANGERS: Record<number, RefusalReason> = {
  40003: 'unknown-address',
  46004: 'unknown-address',
  43004: 'not-following',
  50005: 'not-following',
}
/** Followers who get nothing: 43019 the operator has put them on the blacklist, 43101 they refused this one template. */
const PERSONS: Record<number, RefusalReason> = {
  ...STRANGERS,
  43019: 'blocked',
  43101: 'template-refused',
}

/** How the account is set up beside its credentials. */
interface OfficialAccountSettings {
  name: string
  qrCodeUrl: string | null
  /** The token entered in WeChat's console for the event address. */
  eventToken: string
  /** 32 bytes, where the console's message mode is the encrypted one. */
  aesKey: Buffer | undefined
  /** The appid of the mini-program that messages open. */
  miniProgram: string
}

/** An official account over HTTPS: template messages (`message/template/send`) and `user/info`. */
export class OfficialAccountHttpGateway implements OfficialAccountGateway {
  readonly name: string
  readonly qrCodeUrl: string | null
  readonly encrypted: boolean

  constructor(
    private readonly client: WechatClient,
    private readonly templates: NoticeTemplates,
    private readonly settings: OfficialAccountSettings,
  ) {
    this.name = settings.name
    this.qrCodeUrl = settings.qrCodeUrl
    this.encrypted = settings.aesKey !== undefined
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
    throwUnlessOk(this.client.service, answer, this.client.now(), PERSONS)
  }

  async unionidOf(openid: string): Promise<string | null> {
    const answer = await this.client.call('/cgi-bin/user/info', { openid, lang: 'zh_CN' })
    if (STRANGERS[errorCode(answer)]) return null
    throwUnlessOk(this.client.service, answer, this.client.now())
    return textField(answer, 'unionid') || null
  }

  verifySignature(signed: EventSignature): boolean {
    return isSignedBy(this.settings.eventToken, signed)
  }

  openEvent(encrypted: string, signed: EventSignature): string {
    const { eventToken: token, aesKey } = this.settings
    if (!aesKey) throw new EventForged('no key is configured')
    return openEvent({ token, aesKey, appId: this.client.appId }, encrypted, signed)
  }
}

/** The official account for development: messages are kept, and no event is believed to be WeChat's. */
export class OfficialAccountStandin extends NoticeStandin implements OfficialAccountGateway {
  readonly encrypted = false

  constructor(
    readonly name: string,
    readonly qrCodeUrl: string | null,
    keep: KeepMessage,
  ) {
    super('officialAccount', keep)
  }

  async unionidOf(openid: string): Promise<string | null> {
    return openid.startsWith(STANDIN_FOLLOWER)
      ? `${STANDIN_UNIONID}${openid.slice(STANDIN_FOLLOWER.length)}`
      : null
  }

  verifySignature(_signed: EventSignature): boolean {
    return false
  }
  openEvent(): string {
    throw new EventForged('a stand-in gets no events')
  }
}
