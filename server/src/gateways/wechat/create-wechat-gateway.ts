import type { Environment } from '../create-gateways'
import { requireTogether } from '../require-together'
import type { WechatGateway } from './wechat-gateway'
import { WechatHttpGateway } from './wechat-http-gateway'
import { WechatStandin } from './wechat-standin'

/** WeChat itself when `WECHAT_APPID` and `WECHAT_SECRET` are set (`WECHAT_BASE_URL` for another host). */
export function createWechatGateway(environment: Environment): { gateway: WechatGateway; real: boolean } {
  const values = requireTogether(environment, ['WECHAT_APPID', 'WECHAT_SECRET'])
  if (!values) return { gateway: new WechatStandin(), real: false }
  const gateway = new WechatHttpGateway({
    appId: values.WECHAT_APPID,
    secret: values.WECHAT_SECRET,
    baseUrl: environment.WECHAT_BASE_URL ?? 'https://api.weixin.qq.com',
  })
  return { gateway, real: true }
}
