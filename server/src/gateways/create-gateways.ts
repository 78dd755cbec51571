import { createIdentityGateway } from './identity/create-identity-gateway'
import type { IdentityGateway } from './identity/identity-gateway'
import { createMailGateway } from './mail/create-mail-gateway'
import type { Mail, MailGateway } from './mail/mail-gateway'
import { createPaymentGateway } from './payment/create-payment-gateway'
import type { PaymentGateway } from './payment/payment-gateway'
import type { SandboxCashier } from './payment/sandbox-cashier'
import type { SandboxStore } from './payment/sandbox-store'
import { createWechatGateway } from './wechat/create-wechat-gateway'
import type { WechatGateway } from './wechat/wechat-gateway'

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
  lines: GatewayLine[]
}

/** What the stand-ins need of the backend. */
export interface GatewayDependencies {
  sandboxStore: SandboxStore
  keepMail: (mail: Mail) => Promise<void>
  /** Public address of this backend without a slash at its end, such as https://exam.example.com. */
  publicUrl: () => string
  /** Address at which this process itself is reached. */
  ownUrl: () => string
  /** Real time in milliseconds. */
  now: () => number
}

/** Picks the real gateway where the environment configures one, else its stand-in. */
export function createGateways(environment: Environment, dependencies: GatewayDependencies): Gateways {
  const wechat = createWechatGateway(environment)
  const identity = createIdentityGateway(environment)
  const mail = createMailGateway(environment, dependencies.keepMail)
  const payment = createPaymentGateway(environment, dependencies)
  return {
    wechat: wechat.gateway,
    identity: identity.gateway,
    mail: mail.gateway,
    payment: payment.gateway,
    cashier: payment.cashier,
    lines: [
      { name: 'WeChat sign-in', real: wechat.real },
      { name: 'identity provider', real: identity.real },
      { name: 'mail', real: mail.real },
      { name: 'WeChat Pay', real: payment.cashier === null },
    ],
  }
}
