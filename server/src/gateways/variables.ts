import { z } from 'zod'
import { isLoopback, isPrivate } from '../lib/network'
import { configuredTemplates } from './notices/templates'
import type { SmsValueLength } from './sms/values'

const optional = z.string().optional()

function urlOf(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** Secrets travel there: in clear only where nobody can listen, on this machine or under a name without a dot. */
function mayBeClear({ hostname }: URL): boolean {
  return isLoopback(hostname) || isPrivate(hostname) || /^[\w-]+$/.test(hostname)
}

/** Address of a service, `https` unless it is near; what follows it begins with a slash. */
const serviceUrl = z
  .string()
  .refine((text) => {
    const url = urlOf(text)
    return url?.protocol === 'https:' || (url?.protocol === 'http:' && mayBeClear(url))
  }, 'must be an https address')
  .transform((text) => text.replace(/\/+$/, ''))
  .optional()

const smtpUrl = z
  .string()
  .refine((text) => /^smtps?:$/.test(urlOf(text)?.protocol ?? ''), 'must be an smtp or smtps address')
  .optional()

/** The channels that may be missing. Not mail: its code is what makes an address one of a candidate's, who cannot register without. */
export const SPARED_CHANNELS = ['sms', 'officialAccount', 'subscription'] as const

/** The gateways' variables, each by itself; docs/operating.md explains them. */
export const gatewayVariables = z.object({
  WECHAT_APPID: optional,
  WECHAT_SECRET: optional,
  WECHAT_BASE_URL: serviceUrl,
  WECHAT_MINIPROGRAM_STATE: z
    .enum(['formal', 'trial', 'developer'], 'must be formal, trial or developer')
    .default('formal'),
  WECHAT_PAY_MERCHANT_ID: optional,
  WECHAT_PAY_CERTIFICATE_SERIAL: optional,
  WECHAT_PAY_PRIVATE_KEY_FILE: optional,
  WECHAT_PAY_PUBLIC_KEY_ID: optional,
  WECHAT_PAY_PUBLIC_KEY_FILE: optional,
  WECHAT_PAY_API_V3_KEY: z
    .string()
    .refine((key) => Buffer.byteLength(key) === 32, 'must have 32 characters')
    .optional(),
  WECHAT_PAY_BASE_URL: serviceUrl,
  IDENTITY_TOKEN_URL: serviceUrl,
  IDENTITY_CLIENT_ID: optional,
  IDENTITY_CLIENT_SECRET: optional,
  IDENTITY_APP_ID: optional,
  IDENTITY_PATH: optional,
  SMTP_URL: smtpUrl,
  MAIL_FROM: z
    .string()
    .regex(/@[A-Za-z0-9.-]+>?\s*$/, 'must end in an e-mail address')
    .optional(),
  SMS_SECRET_ID: optional,
  SMS_SECRET_KEY: optional,
  SMS_SDK_APP_ID: optional,
  SMS_SIGN_NAME: optional,
  SMS_REGION: z.string().default('ap-guangzhou'),
  SMS_VALUE_LENGTH: z
    .enum(['6', '12'], 'must be 6 or 12')
    .default('6')
    .transform((length): SmsValueLength => (length === '12' ? 12 : 6)),
  SMS_BASE_URL: serviceUrl,
  OFFICIAL_ACCOUNT_APPID: optional,
  OFFICIAL_ACCOUNT_SECRET: optional,
  OFFICIAL_ACCOUNT_TOKEN: optional,
  OFFICIAL_ACCOUNT_AES_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}$/, 'must have the 43 characters of the EncodingAESKey')
    .optional(),
  OFFICIAL_ACCOUNT_BASE_URL: serviceUrl,
  OFFICIAL_ACCOUNT_NAME: z.string().default('认证考试助手'),
  OFFICIAL_ACCOUNT_QR_URL: optional,
  NOTICE_TEMPLATES: configuredTemplates,
  CHANNELS_OFF: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((name) => name.trim() || []))
    .pipe(z.array(z.enum(SPARED_CHANNELS, `must be one of ${SPARED_CHANNELS.join(', ')}`))),
})

/** The gateways' variables as they were read. */
export type GatewayVariables = z.output<typeof gatewayVariables>
