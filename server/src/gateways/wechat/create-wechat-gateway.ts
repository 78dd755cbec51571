import type { Environment, GatewayDependencies } from '../create-gateways'
import { requireTogether } from '../require-together'
import { WechatClient } from './wechat-client'
import type { WechatGateway } from './wechat-gateway'
import { WechatHttpGateway } from './wechat-http-gateway'
import { WechatStandin } from './wechat-standin'

/** Where WeChat answers. */
export const WECHAT_URL = 'https://api.weixin.qq.com'

/**
 * WeChat itself when `WECHAT_APPID` and `WECHAT_SECRET` are set (`WECHAT_BASE_URL` for another host), with the client
 * that subscription messages share, since an account has one access token.
 */
export function createWechatGateway(
  environment: Environment,
  { accessTokens, now }: Pick<GatewayDependencies, 'accessTokens' | 'now'>,
): { gateway: WechatGateway; client: WechatClient | null; real: boolean } {
  const values = requireTogether(environment, ['WECHAT_APPID', 'WECHAT_SECRET'])
  if (!values) return { gateway: new WechatStandin(), client: null, real: false }
  const credentials = {
    appId: values.WECHAT_APPID,
    secret: values.WECHAT_SECRET,
    baseUrl: environment.WECHAT_BASE_URL ?? WECHAT_URL,
  }
  const client = new WechatClient('wechat', credentials, accessTokens, now)
  return { gateway: new WechatHttpGateway(client), client, real: true }
}
