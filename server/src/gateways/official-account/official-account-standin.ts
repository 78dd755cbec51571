import type { KeepMessage } from '../notices/kept-message'
import { NoticeStandin } from '../notices/notice-standin'
import { STANDIN_FOLLOWER, STANDIN_UNIONID } from '../wechat/sign-in'
import type { EventSignature, OfficialAccountGateway } from './official-account-gateway'

/** The official account for development: messages are kept, and no event is believed to be WeChat's. */
export class OfficialAccountStandin extends NoticeStandin implements OfficialAccountGateway {
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
}
