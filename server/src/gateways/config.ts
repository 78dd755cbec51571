import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { noticeTopics } from '../domain/notices/kinds'
import { type ConfiguredTemplates, configuredTemplates, type TemplateChannel } from './notices/templates'
import { readPlatformKeys } from './payment/platform-keys'
import type { SmsValueLength } from './sms/values'

/** Where the services answer unless a `…_BASE_URL` names another host, a test double for instance. */
const WECHAT_URL = 'https://api.weixin.qq.com'
const WECHAT_PAY_URL = 'https://api.mch.weixin.qq.com'
const SMS_URL = 'https://sms.tencentcloudapi.com'

const NAMES = [
  'WECHAT_APPID',
  'WECHAT_SECRET',
  'WECHAT_BASE_URL',
  'WECHAT_PAY_MERCHANT_ID',
  'WECHAT_PAY_CERTIFICATE_SERIAL',
  'WECHAT_PAY_PRIVATE_KEY_FILE',
  'WECHAT_PAY_PUBLIC_KEY_ID',
  'WECHAT_PAY_PUBLIC_KEY_FILE',
  'WECHAT_PAY_API_V3_KEY',
  'WECHAT_PAY_BASE_URL',
  'IDENTITY_TOKEN_URL',
  'IDENTITY_CLIENT_ID',
  'IDENTITY_CLIENT_SECRET',
  'SMTP_URL',
  'MAIL_FROM',
  'SMS_SECRET_ID',
  'SMS_SECRET_KEY',
  'SMS_SDK_APP_ID',
  'SMS_SIGN_NAME',
  'SMS_REGION',
  'SMS_BASE_URL',
  'OFFICIAL_ACCOUNT_APPID',
  'OFFICIAL_ACCOUNT_SECRET',
  'OFFICIAL_ACCOUNT_TOKEN',
  'OFFICIAL_ACCOUNT_AES_KEY',
  'OFFICIAL_ACCOUNT_BASE_URL',
  'OFFICIAL_ACCOUNT_NAME',
  'OFFICIAL_ACCOUNT_QR_URL',
] as const
type Name = (typeof NAMES)[number]

/**
 * The gateways' variables as docs/operating.md explains them. A gateway is real when all that belongs to it is set, and
 * played by its stand-in when none of it is; half a configuration stops the start.
 */
export const gatewayConfig = z
  .object({
    ...(Object.fromEntries(NAMES.map((name) => [name, z.string().optional()])) as Record<
      Name,
      z.ZodOptional<z.ZodString>
    >),
    WECHAT_MINIPROGRAM_STATE: z
      .enum(['formal', 'trial', 'developer'], 'must be formal, trial or developer')
      .default('formal'),
    SMS_VALUE_LENGTH: z
      .enum(['6', '12'], 'must be 6 or 12')
      .default('6')
      .transform((length): SmsValueLength => (length === '12' ? 12 : 6)),
    NOTICE_TEMPLATES: configuredTemplates,
  })
  .transform((set, context) => {
    const refuse = (message: string) => void context.addIssue({ code: 'custom', message })

    /** The values of variables that only make sense together, or undefined when none of `wanted` is set. */
    function together<Names extends Name>(names: readonly Names[], wanted: readonly Name[] = names) {
      if (wanted.every((name) => !set[name])) return undefined
      const missing = names.filter((name) => !set[name])
      if (missing.length > 0) refuse(`Also set ${missing.join(', ')}: ${names.join(', ')} belong together`)
      // What is missing stops the start with the issue above, so nobody reads a value that is not there.
      return Object.fromEntries(names.map((name) => [name, set[name] ?? ''])) as Record<Names, string>
    }

    function everyTopic(templates: ConfiguredTemplates, channel: TemplateChannel): void {
      const missing = noticeTopics.filter((topic) => !templates[topic]?.[channel])
      if (missing.length === 0) return
      refuse(`Also set ${missing.map((topic) => `${topic}.${channel}`).join(', ')} in NOTICE_TEMPLATES`)
    }

    function key(name: Name, read: (pem: Buffer) => KeyObject): KeyObject | undefined {
      try {
        return read(readFileSync(set[name] ?? ''))
      } catch {
        refuse(`${name} must name a PEM file with a key of its kind`)
        return undefined
      }
    }

    const templates = set.NOTICE_TEMPLATES
    const wechat = together(['WECHAT_APPID', 'WECHAT_SECRET'])
    const identity = together(['IDENTITY_TOKEN_URL', 'IDENTITY_CLIENT_ID', 'IDENTITY_CLIENT_SECRET'])
    const mail = together(['SMTP_URL', 'MAIL_FROM'])
    if (mail && !/@[A-Za-z0-9.-]+>?\s*$/.test(mail.MAIL_FROM))
      refuse('MAIL_FROM must end in an e-mail address')
    const sms = together(['SMS_SECRET_ID', 'SMS_SECRET_KEY', 'SMS_SDK_APP_ID', 'SMS_SIGN_NAME'])
    if (sms) everyTopic(templates, 'sms')
    const account = together(
      ['OFFICIAL_ACCOUNT_APPID', 'OFFICIAL_ACCOUNT_SECRET', 'OFFICIAL_ACCOUNT_TOKEN', 'WECHAT_APPID'],
      [
        'OFFICIAL_ACCOUNT_APPID',
        'OFFICIAL_ACCOUNT_SECRET',
        'OFFICIAL_ACCOUNT_TOKEN',
        'OFFICIAL_ACCOUNT_AES_KEY',
      ],
    )
    if (account) everyTopic(templates, 'officialAccount')
    // 43 characters of base64 without its sign at the end ("EncodingAESKey").
    const aesKey = set.OFFICIAL_ACCOUNT_AES_KEY
      ? Buffer.from(`${set.OFFICIAL_ACCOUNT_AES_KEY}=`, 'base64')
      : undefined
    if (aesKey && !(aesKey.length === 32 && set.OFFICIAL_ACCOUNT_AES_KEY?.length === 43))
      refuse('OFFICIAL_ACCOUNT_AES_KEY must have the 43 characters of the EncodingAESKey')
    const subscriptions = wechat !== undefined && noticeTopics.some((topic) => templates[topic]?.subscription)
    if (subscriptions) everyTopic(templates, 'subscription')
    // WECHAT_APPID alone asks for sign-in only.
    const payNames = [
      'WECHAT_PAY_MERCHANT_ID',
      'WECHAT_PAY_CERTIFICATE_SERIAL',
      'WECHAT_PAY_PRIVATE_KEY_FILE',
      'WECHAT_PAY_PUBLIC_KEY_ID',
      'WECHAT_PAY_PUBLIC_KEY_FILE',
      'WECHAT_PAY_API_V3_KEY',
    ] as const
    const pay = together(['WECHAT_APPID', ...payNames], payNames)
    if (pay && Buffer.byteLength(pay.WECHAT_PAY_API_V3_KEY) !== 32)
      refuse('WECHAT_PAY_API_V3_KEY must have 32 characters')
    const privateKey = pay && key('WECHAT_PAY_PRIVATE_KEY_FILE', createPrivateKey)
    const platformKeys =
      pay && readPlatformKeys(pay.WECHAT_PAY_PUBLIC_KEY_ID, pay.WECHAT_PAY_PUBLIC_KEY_FILE, refuse)
    return {
      templates,
      wechat: wechat && {
        appId: wechat.WECHAT_APPID,
        secret: wechat.WECHAT_SECRET,
        baseUrl: set.WECHAT_BASE_URL ?? WECHAT_URL,
      },
      identity: identity && {
        tokenUrl: identity.IDENTITY_TOKEN_URL,
        clientId: identity.IDENTITY_CLIENT_ID,
        clientSecret: identity.IDENTITY_CLIENT_SECRET,
      },
      mail: mail && { url: mail.SMTP_URL, from: mail.MAIL_FROM },
      sms: sms && {
        secretId: sms.SMS_SECRET_ID,
        secretKey: sms.SMS_SECRET_KEY,
        sdkAppId: sms.SMS_SDK_APP_ID,
        signName: sms.SMS_SIGN_NAME,
        region: set.SMS_REGION ?? 'ap-guangzhou',
        valueLength: set.SMS_VALUE_LENGTH,
        baseUrl: set.SMS_BASE_URL ?? SMS_URL,
      },
      /** What candidates see of the official account, real or not. */
      followed: {
        name: set.OFFICIAL_ACCOUNT_NAME ?? '认证考试助手',
        qrCodeUrl: set.OFFICIAL_ACCOUNT_QR_URL ?? null,
      },
      officialAccount: account && {
        credentials: {
          appId: account.OFFICIAL_ACCOUNT_APPID,
          secret: account.OFFICIAL_ACCOUNT_SECRET,
          baseUrl: set.OFFICIAL_ACCOUNT_BASE_URL ?? WECHAT_URL,
        },
        /** Signs the events that WeChat posts. */
        eventToken: account.OFFICIAL_ACCOUNT_TOKEN,
        aesKey,
        /** The app id of the mini-program that messages open. */
        miniProgram: account.WECHAT_APPID,
      },
      /** Whether subscription messages are real, and which release of the mini-program a tap on one opens. */
      subscriptions: subscriptions ? set.WECHAT_MINIPROGRAM_STATE : undefined,
      payment: pay &&
        privateKey &&
        platformKeys && {
          merchant: {
            merchantId: pay.WECHAT_PAY_MERCHANT_ID,
            serial: pay.WECHAT_PAY_CERTIFICATE_SERIAL,
            privateKey,
            baseUrl: set.WECHAT_PAY_BASE_URL ?? WECHAT_PAY_URL,
          },
          platform: {
            appId: pay.WECHAT_APPID,
            merchantId: pay.WECHAT_PAY_MERCHANT_ID,
            ...platformKeys,
            apiV3Key: Buffer.from(pay.WECHAT_PAY_API_V3_KEY),
          },
        },
    }
  })

/** Which gateways are real, and what they need; undefined where a stand-in plays one. */
export type GatewayConfig = z.output<typeof gatewayConfig>
