import type { NoticeChannel } from '../domain/notices/kinds'
import type { GatewayConfig } from './config'
import { type IdentityGateway, IdentityHttpGateway, IdentityStandin } from './identity'
import { type MailGateway, MailNotices, MailStandin } from './mail/mail'
import { SmtpGateway } from './mail/smtp'
import { type KeepMessage, type NoticeGateway, NoticeStandin } from './notices/notice-gateway'
import { NoticeTemplates } from './notices/templates'
import {
  type OfficialAccountGateway,
  OfficialAccountHttpGateway,
  OfficialAccountStandin,
} from './official-account'
import type { PaymentGateway } from './payment/payment-gateway'
import { SandboxCashier } from './payment/sandbox-cashier'
import { SandboxPlatform, type SandboxStore } from './payment/sandbox-platform'
import { WechatPayGateway } from './payment/wechat-pay'
import { TencentSmsGateway } from './sms/sms'
import { SubscriptionGateway } from './subscription'
import type { AccessTokenStore } from './wechat/access-tokens'
import { WechatClient } from './wechat/client'
import { type WechatGateway, WechatHttpGateway, WechatStandin } from './wechat/sign-in'

/** Path of the payment callback below this backend's address. */
const NOTIFY_PATH = '/v1/payments/wechat/notify'

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
  /** Channels that the operator does without. */
  channelsOff: readonly NoticeChannel[]
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

/** Composes the gateways: the real one where it is configured, else its stand-in. */
export function createGateways(config: GatewayConfig, dependencies: GatewayDependencies): Gateways {
  const { keep, accessTokens, now } = dependencies
  const templates = new NoticeTemplates(config.templates)
  // Subscription messages share the client of sign-in, since an account has one access token.
  const wechat = config.wechat && new WechatClient('wechat', config.wechat, accessTokens, now)
  const mail = config.mail ? new SmtpGateway(config.mail.url, config.mail.from) : new MailStandin(keep)
  const officialAccount = createOfficialAccount(config, templates, dependencies)
  const { payment, cashier } = createPayment(config, dependencies)
  return {
    wechat: wechat ? new WechatHttpGateway(wechat) : new WechatStandin(),
    identity: config.identity ? new IdentityHttpGateway(config.identity) : new IdentityStandin(),
    mail,
    payment,
    cashier,
    channelsOff: config.channelsOff,
    notices: {
      sms: config.sms ? new TencentSmsGateway(config.sms, templates, now) : new NoticeStandin('sms', keep),
      email: new MailNotices(mail),
      officialAccount,
      subscription:
        wechat && config.subscriptions
          ? new SubscriptionGateway(wechat, templates, config.subscriptions)
          : new NoticeStandin('subscription', keep),
    },
    officialAccount,
    templates,
    lines: [
      { name: 'WeChat sign-in', real: config.wechat !== undefined },
      { name: 'identity provider', real: config.identity !== undefined },
      { name: 'mail', real: config.mail !== undefined },
      { name: 'SMS', real: config.sms !== undefined },
      { name: 'official account', real: config.officialAccount !== undefined },
      { name: 'subscription messages', real: config.subscriptions !== undefined },
      { name: 'WeChat Pay', real: config.payment !== undefined },
    ],
    close: () => mail.close(),
  }
}

function createOfficialAccount(
  { officialAccount: account, followed }: GatewayConfig,
  templates: NoticeTemplates,
  { keep, accessTokens, now }: GatewayDependencies,
): OfficialAccountGateway {
  if (!account) return new OfficialAccountStandin(followed.name, followed.qrCodeUrl, keep)
  const client = new WechatClient('official-account', account.credentials, accessTokens, now)
  return new OfficialAccountHttpGateway(client, templates, { ...followed, ...account })
}

/** WeChat Pay, or the sandbox cashier in both roles. */
function createPayment(
  { payment }: GatewayConfig,
  { sandboxStore, ownUrl, publicUrl, now }: GatewayDependencies,
): Pick<Gateways, 'payment' | 'cashier'> {
  if (payment) {
    const trust = { ...payment.platform, now }
    const notifyUrl = () => `${publicUrl()}${NOTIFY_PATH}`
    return { payment: new WechatPayGateway(payment.merchant, trust, notifyUrl), cashier: null }
  }
  const cashier = new SandboxCashier(
    sandboxStore,
    new SandboxPlatform(now),
    () => `${ownUrl()}${NOTIFY_PATH}`,
  )
  return { payment: cashier, cashier }
}
