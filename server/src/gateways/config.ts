import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { noticeTopics } from '../domain/notices/kinds'
import type { ConfiguredTemplates, TemplateChannel } from './notices/templates'
import { readPlatformKeys } from './payment/platform-keys'
import { type GatewayVariables, gatewayVariables } from './variables'

/** Where the services answer unless a `…_BASE_URL` names another host, a test double for instance. */
const WECHAT_URL = 'https://api.weixin.qq.com'
const WECHAT_PAY_URL = 'https://api.mch.weixin.qq.com'
const SMS_URL = 'https://sms.tencentcloudapi.com'

/** Those whose values are plain text, and which may be required. */
type Name = {
  [Key in keyof GatewayVariables]-?: GatewayVariables[Key] extends string | undefined ? Key : never
}[keyof GatewayVariables]

/** Takes what is wrong, naming variables and no values. */
type Refuse = (message: string) => void

/** The values of variables that only make sense together, or undefined when none of `wanted` is set. */
function together<Names extends Name>(
  set: GatewayVariables,
  refuse: Refuse,
  names: readonly Names[],
  wanted: readonly Name[] = names,
) {
  if (wanted.every((name) => !set[name])) return undefined
  const missing = names.filter((name) => !set[name])
  if (missing.length > 0) refuse(`Also set ${missing.join(', ')}: ${names.join(', ')} belong together`)
  // What is missing stops the start with the issue above, so nobody reads a value that is not there.
  return Object.fromEntries(names.map((name) => [name, set[name] ?? ''])) as Record<Names, string>
}

function everyTopic(templates: ConfiguredTemplates, channel: TemplateChannel, refuse: Refuse): void {
  const missing = noticeTopics.filter((topic) => !templates[topic]?.[channel])
  if (missing.length > 0)
    refuse(`Also set ${missing.map((topic) => `${topic}.${channel}`).join(', ')} in NOTICE_TEMPLATES`)
}

/** A candidate allows messages by template: of two topics with one template nobody could tell which was allowed. */
function oneTopicEach(templates: ConfiguredTemplates, refuse: Refuse): void {
  const ids = noticeTopics.flatMap((topic) => templates[topic]?.subscription?.id ?? [])
  if (new Set(ids).size < ids.length)
    refuse('Every topic needs a subscription template of its own in NOTICE_TEMPLATES')
}

function readPrivateKey(file: string, refuse: Refuse): KeyObject | undefined {
  try {
    return createPrivateKey(readFileSync(file))
  } catch {
    refuse('WECHAT_PAY_PRIVATE_KEY_FILE must name a PEM file with a private key')
    return undefined
  }
}

function readWechat(set: GatewayVariables, refuse: Refuse) {
  const wechat = together(set, refuse, ['WECHAT_APPID', 'WECHAT_SECRET'])
  return (
    wechat && {
      appId: wechat.WECHAT_APPID,
      secret: wechat.WECHAT_SECRET,
      baseUrl: set.WECHAT_BASE_URL ?? WECHAT_URL,
    }
  )
}

function readIdentity(set: GatewayVariables, refuse: Refuse) {
  const names = [
    'IDENTITY_TOKEN_URL',
    'IDENTITY_CLIENT_ID',
    'IDENTITY_CLIENT_SECRET',
    'IDENTITY_APP_ID',
  ] as const
  const identity = together(set, refuse, names, [...names, 'IDENTITY_PATH'])
  return (
    identity && {
      tokenUrl: identity.IDENTITY_TOKEN_URL,
      clientId: identity.IDENTITY_CLIENT_ID,
      clientSecret: identity.IDENTITY_CLIENT_SECRET,
      app: { appId: identity.IDENTITY_APP_ID, path: set.IDENTITY_PATH ?? 'pages/authorize/index' },
    }
  )
}

function readMail(set: GatewayVariables, refuse: Refuse) {
  const mail = together(set, refuse, ['SMTP_URL', 'MAIL_FROM'])
  return mail && { url: mail.SMTP_URL, from: mail.MAIL_FROM }
}

function readSms(set: GatewayVariables, refuse: Refuse) {
  const sms = together(set, refuse, ['SMS_SECRET_ID', 'SMS_SECRET_KEY', 'SMS_SDK_APP_ID', 'SMS_SIGN_NAME'])
  if (sms) everyTopic(set.NOTICE_TEMPLATES, 'sms', refuse)
  return (
    sms && {
      secretId: sms.SMS_SECRET_ID,
      secretKey: sms.SMS_SECRET_KEY,
      sdkAppId: sms.SMS_SDK_APP_ID,
      signName: sms.SMS_SIGN_NAME,
      region: set.SMS_REGION,
      valueLength: set.SMS_VALUE_LENGTH,
      baseUrl: set.SMS_BASE_URL ?? SMS_URL,
    }
  )
}

function readOfficialAccount(set: GatewayVariables, refuse: Refuse) {
  const own = ['OFFICIAL_ACCOUNT_APPID', 'OFFICIAL_ACCOUNT_SECRET', 'OFFICIAL_ACCOUNT_TOKEN'] as const
  const wanted = [...own, 'OFFICIAL_ACCOUNT_AES_KEY'] as const
  const account = together(set, refuse, [...own, 'WECHAT_APPID'], wanted)
  if (account) everyTopic(set.NOTICE_TEMPLATES, 'officialAccount', refuse)
  return (
    account && {
      credentials: {
        appId: account.OFFICIAL_ACCOUNT_APPID,
        secret: account.OFFICIAL_ACCOUNT_SECRET,
        baseUrl: set.OFFICIAL_ACCOUNT_BASE_URL ?? WECHAT_URL,
      },
      /** Signs the events that WeChat posts. */
      eventToken: account.OFFICIAL_ACCOUNT_TOKEN,
      /** Opens encrypted events: base64 without its sign at the end ("EncodingAESKey"). */
      aesKey: set.OFFICIAL_ACCOUNT_AES_KEY
        ? Buffer.from(`${set.OFFICIAL_ACCOUNT_AES_KEY}=`, 'base64')
        : undefined,
      /** The app id of the mini-program that messages open. */
      miniProgram: account.WECHAT_APPID,
    }
  )
}

function readPayment(set: GatewayVariables, refuse: Refuse) {
  const own = [
    'WECHAT_PAY_MERCHANT_ID',
    'WECHAT_PAY_CERTIFICATE_SERIAL',
    'WECHAT_PAY_PRIVATE_KEY_FILE',
    'WECHAT_PAY_PUBLIC_KEY_ID',
    'WECHAT_PAY_PUBLIC_KEY_FILE',
    'WECHAT_PAY_API_V3_KEY',
  ] as const
  // WECHAT_APPID alone asks for sign-in only.
  const pay = together(set, refuse, ['WECHAT_APPID', ...own], own)
  if (!pay) return undefined
  const privateKey = readPrivateKey(pay.WECHAT_PAY_PRIVATE_KEY_FILE, refuse)
  const { WECHAT_PAY_PUBLIC_KEY_ID: serials, WECHAT_PAY_PUBLIC_KEY_FILE: files } = pay
  const platformKeys = readPlatformKeys(serials, files, refuse)
  if (!privateKey || !platformKeys) return undefined
  return {
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
  }
}

/**
 * The gateways' variables together. A gateway is real when all that belongs to it is set, and played by its stand-in when
 * none of it is; half a configuration stops the start.
 */
export const gatewayConfig = gatewayVariables.transform((set, context) => {
  const refuse: Refuse = (message) => void context.addIssue({ code: 'custom', message })
  const templates = set.NOTICE_TEMPLATES
  const wechat = readWechat(set, refuse)
  const subscriptions = wechat !== undefined && noticeTopics.some((topic) => templates[topic]?.subscription)
  if (subscriptions) everyTopic(templates, 'subscription', refuse)
  oneTopicEach(templates, refuse)
  return {
    templates,
    wechat,
    identity: readIdentity(set, refuse),
    mail: readMail(set, refuse),
    sms: readSms(set, refuse),
    /** What candidates see of the official account, real or not. */
    followed: { name: set.OFFICIAL_ACCOUNT_NAME, qrCodeUrl: set.OFFICIAL_ACCOUNT_QR_URL ?? null },
    officialAccount: readOfficialAccount(set, refuse),
    /** Whether subscription messages are real, and which release of the mini-program a tap on one opens. */
    subscriptions: subscriptions ? set.WECHAT_MINIPROGRAM_STATE : undefined,
    payment: readPayment(set, refuse),
    /** Channels that nothing is sent over, since the operator says so. */
    channelsOff: set.CHANNELS_OFF,
  }
})

/** Which gateways are real, and what they need; undefined where a stand-in plays one. */
export type GatewayConfig = z.output<typeof gatewayConfig>
