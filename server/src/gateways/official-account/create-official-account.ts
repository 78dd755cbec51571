import type { Environment, GatewayDependencies } from '../create-gateways'
import type { NoticeTemplates } from '../notices/notice-templates'
import { requireEveryTopic } from '../notices/read-notice-templates'
import { requireTogether } from '../require-together'
import { WechatClient } from '../wechat/client'
import { WECHAT_URL } from '../wechat/sign-in'
import type { OfficialAccountGateway } from './official-account-gateway'
import { OfficialAccountHttpGateway } from './official-account-http-gateway'
import { OfficialAccountStandin } from './official-account-standin'

const NAMES = ['OFFICIAL_ACCOUNT_APPID', 'OFFICIAL_ACCOUNT_SECRET', 'OFFICIAL_ACCOUNT_TOKEN'] as const

/**
 * The official account when `OFFICIAL_ACCOUNT_APPID`, `…_SECRET`, `…_TOKEN` (of its event address), `WECHAT_APPID` (the
 * mini-program its messages open) and every topic's template are set; `…_BASE_URL` for another host. `…_NAME` and
 * `…_QR_URL` are what candidates see, real or not.
 */
export function createOfficialAccount(
  environment: Environment,
  templates: NoticeTemplates,
  { keep, accessTokens, now }: Pick<GatewayDependencies, 'keep' | 'accessTokens' | 'now'>,
): { gateway: OfficialAccountGateway; real: boolean } {
  const name = environment.OFFICIAL_ACCOUNT_NAME || '认证考试助手'
  const qrCodeUrl = environment.OFFICIAL_ACCOUNT_QR_URL || null
  const values = requireTogether(environment, NAMES)
  if (!values) return { gateway: new OfficialAccountStandin(name, qrCodeUrl, keep), real: false }
  const miniProgram = environment.WECHAT_APPID
  if (!miniProgram)
    throw new Error('Also set WECHAT_APPID: messages of the official account open the mini-program')
  requireEveryTopic(templates, 'officialAccount')
  const credentials = {
    appId: values.OFFICIAL_ACCOUNT_APPID,
    secret: values.OFFICIAL_ACCOUNT_SECRET,
    baseUrl: environment.OFFICIAL_ACCOUNT_BASE_URL ?? WECHAT_URL,
  }
  const client = new WechatClient('official-account', credentials, accessTokens, now)
  const account = { name, qrCodeUrl, eventToken: values.OFFICIAL_ACCOUNT_TOKEN, miniProgram }
  return { gateway: new OfficialAccountHttpGateway(client, templates, account), real: true }
}
