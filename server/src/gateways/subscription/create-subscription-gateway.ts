import type { Environment } from '../create-gateways'
import type { KeepMessage } from '../notices/kept-message'
import type { NoticeGateway } from '../notices/notice-gateway'
import { NoticeStandin } from '../notices/notice-standin'
import type { NoticeTemplates } from '../notices/notice-templates'
import { requireEveryTopic } from '../notices/read-notice-templates'
import type { WechatClient } from '../wechat/client'
import { SubscriptionGateway } from './subscription-gateway'

const STATES = ['formal', 'trial', 'developer'] as const

/**
 * Subscription messages of the mini-program when WeChat sign-in is real and templates for them are set;
 * `WECHAT_MINIPROGRAM_STATE` (formal, trial, developer) says which release a tap opens, formal by default.
 */
export function createSubscriptionGateway(
  environment: Environment,
  templates: NoticeTemplates,
  client: WechatClient | null,
  keep: KeepMessage,
): { gateway: NoticeGateway; real: boolean } {
  const wanted = environment.WECHAT_MINIPROGRAM_STATE || 'formal'
  const state = STATES.find((name) => name === wanted)
  if (!state) throw new Error(`WECHAT_MINIPROGRAM_STATE must be one of ${STATES.join(', ')}`)
  if (!client || !templates.any('subscription'))
    return { gateway: new NoticeStandin('subscription', keep), real: false }
  requireEveryTopic(templates, 'subscription')
  return { gateway: new SubscriptionGateway(client, templates, state), real: true }
}
