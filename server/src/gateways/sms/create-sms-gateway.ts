import type { Environment, GatewayDependencies } from '../create-gateways'
import type { NoticeGateway } from '../notices/notice-gateway'
import { NoticeStandin } from '../notices/notice-standin'
import type { NoticeTemplates } from '../notices/notice-templates'
import { requireEveryTopic } from '../notices/read-notice-templates'
import { requireTogether } from '../require-together'
import { TencentSmsGateway } from './tencent-sms-gateway'

const NAMES = ['SMS_SECRET_ID', 'SMS_SECRET_KEY', 'SMS_SDK_APP_ID', 'SMS_SIGN_NAME'] as const

/**
 * Tencent Cloud SMS when `SMS_SECRET_ID`, `SMS_SECRET_KEY`, `SMS_SDK_APP_ID`, `SMS_SIGN_NAME` and every topic's template
 * are set (`SMS_REGION` for another region than ap-guangzhou, `SMS_BASE_URL` for another host).
 */
export function createSmsGateway(
  environment: Environment,
  templates: NoticeTemplates,
  { keep, now }: Pick<GatewayDependencies, 'keep' | 'now'>,
): { gateway: NoticeGateway; real: boolean } {
  const values = requireTogether(environment, NAMES)
  if (!values) return { gateway: new NoticeStandin('sms', keep), real: false }
  requireEveryTopic(templates, 'sms')
  const account = {
    secretId: values.SMS_SECRET_ID,
    secretKey: values.SMS_SECRET_KEY,
    sdkAppId: values.SMS_SDK_APP_ID,
    signName: values.SMS_SIGN_NAME,
    region: environment.SMS_REGION || 'ap-guangzhou',
    baseUrl: environment.SMS_BASE_URL ?? 'https://sms.tencentcloudapi.com',
  }
  return { gateway: new TencentSmsGateway(account, templates, now), real: true }
}
