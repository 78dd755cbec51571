import type { NoticeGateway, OutgoingNotice } from './notices/notice-gateway'
import { type NoticeTemplates, templateMessage } from './notices/templates'
import type { RefusalReason } from './outside'
import type { WechatClient } from './wechat/client'
import { throwUnlessOk } from './wechat/errors'

/** 40003 no openid of this mini-program, 46004 nobody any more, 43101 nothing accepted, used up, or switched off. */
const PERSONS: Record<number, RefusalReason> = {
  40003: 'unknown-address',
  46004: 'unknown-address',
  43101: 'not-subscribed',
}

/** Which release of the mini-program a tap opens. */
type MiniProgramState = 'formal' | 'trial' | 'developer'

/**
 * Subscription messages over HTTPS (`message/subscribe/send`). WeChat takes no id of ours here: the notice's id travels
 * in the page's parameters.
 */
export class SubscriptionGateway implements NoticeGateway {
  constructor(
    private readonly client: WechatClient,
    private readonly templates: NoticeTemplates,
    private readonly state: MiniProgramState,
  ) {}

  async send(to: string, notice: OutgoingNotice): Promise<void> {
    const { service } = this.client
    const answer = await this.client.call(
      '/cgi-bin/message/subscribe/send',
      {},
      {
        touser: to,
        ...templateMessage(service, this.templates.of('subscription', notice.topic), notice),
        page: notice.page,
        miniprogram_state: this.state,
        lang: 'zh_CN',
      },
    )
    throwUnlessOk(service, answer, this.client.now(), PERSONS)
  }
}
