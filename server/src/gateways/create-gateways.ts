import type { NoticeChannel } from '../domain/notices/kinds'
import { createIdentityGateway, type IdentityGateway } from './identity'
import { createMailGateway, type MailGateway, MailNotices } from './mail'
import type { KeepMessage, NoticeGateway } from './notices/notice-gateway'
import { type NoticeTemplates, readNoticeTemplates } from './notices/templates'
import { createOfficialAccount, type OfficialAccountGateway } from './official-account'
import { createPaymentGateway } from './payment/create-payment-gateway'
import type { PaymentGateway } from './payment/payment-gateway'
import type { SandboxCashier } from './payment/sandbox-cashier'
import type { SandboxStore } from './payment/sandbox-platform'
import { createSmsGateway } from './sms'
import { createSubscriptionGateway } from './subscription'
import type { AccessTokenStore } from './wechat/access-tokens'
import { createWechatGateway, type WechatGateway } from './wechat/sign-in'

/** Environment variables, as the process got them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** One gateway's line at start-up: whether it talks to the real service. */
export interface GatewayLine {
  name: string
  real: boolean
}

/** Every outside service the backend talks to. */
export interface Gateways {
  wechat: WechatGateway
  identity: IdentityGateway
  mail: MailGateway
  payment: PaymentGateway
  /** The sandbox cashier, where it stands in for WeChat Pay. */
  cashier: SandboxCashier | null
  /** Where each channel's notices are handed over. */
  notices: Record<NoticeChannel, NoticeGateway>
  officialAccount: OfficialAccountGateway
  templates: NoticeTemplates
  lines: GatewayLine[]
  /** Ends what the gateways keep open. */
  close(): void
}

/** What the gateways and their stand-ins need of the backend. */
export interface GatewayDependencies {
  sandboxStore: SandboxStore
  /** Keeps what stand-ins would have sent. */
  keep: KeepMessage
  accessTokens: AccessTokenStore
  /** Public address of this backend without a slash at its end, such as https://exam.example.com. */
  publicUrl: () => string
  /** Address at which this process itself is reached. */
  ownUrl: () => string
  /** Real time in milliseconds. */
  now: () => number
}

/** Picks the real gateway where the environment configures one, else its stand-in. */
export function createGateways(environment: Environment, dependencies: GatewayDependencies): Gateways {
  const templates = readNoticeTemplates(environment)
  const wechat = createWechatGateway(environment, dependencies)
  const identity = createIdentityGateway(environment)
  const mail = createMailGateway(environment, dependencies.keep)
  const sms = createSmsGateway(environment, templates, dependencies)
  const officialAccount = createOfficialAccount(environment, templates, dependencies)
  const subscription = createSubscriptionGateway(environment, templates, wechat.client, dependencies.keep)
  const payment = createPaymentGateway(environment, dependencies)
  return {
    wechat: wechat.gateway,
    identity: identity.gateway,
    mail: mail.gateway,
    payment: payment.gateway,
    cashier: payment.cashier,
    notices: {
      sms: sms.gateway,
      email: new MailNotices(mail.gateway),
      officialAccount: officialAccount.gateway,
      subscription: subscription.gateway,
    },
    officialAccount: officialAccount.gateway,
    templates,
    lines: [
      { name: 'WeChat sign-in', real: wechat.real },
      { name: 'identity provider', real: identity.real },
      { name: 'mail', real: mail.real },
      { name: 'SMS', real: sms.real },
      { name: 'official account', real: officialAccount.real },
      { name: 'subscription messages', real: subscription.real },
      { name: 'WeChat Pay', real: payment.cashier === null },
    ],
    close: () => mail.gateway.close(),
  }
}
