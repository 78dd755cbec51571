import { createPrivateKey, createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Environment, GatewayDependencies } from '../create-gateways'
import { requireTogether } from '../outside'
import type { PaymentGateway } from './payment-gateway'
import { SandboxCashier } from './sandbox-cashier'
import { SandboxPlatform } from './sandbox-platform'
import { WechatPayGateway } from './wechat-pay'

/** Path of the payment callback below this backend's address. */
export const NOTIFY_PATH = '/v1/payments/wechat/notify'

const NAMES = [
  'WECHAT_APPID',
  'WECHAT_PAY_MERCHANT_ID',
  'WECHAT_PAY_CERTIFICATE_SERIAL',
  'WECHAT_PAY_PRIVATE_KEY_FILE',
  'WECHAT_PAY_PUBLIC_KEY_ID',
  'WECHAT_PAY_PUBLIC_KEY_FILE',
  'WECHAT_PAY_API_V3_KEY',
] as const

/**
 * WeChat Pay v3 when its variables are set (keys are PEM files; `WECHAT_PAY_BASE_URL` for another host), else
 * the sandbox cashier. `WECHAT_APPID` alone asks for sign-in only.
 */
export function createPaymentGateway(
  environment: Environment,
  dependencies: GatewayDependencies,
): { gateway: PaymentGateway; cashier: SandboxCashier | null } {
  const wantsPay = NAMES.some((name) => name.startsWith('WECHAT_PAY_') && environment[name])
  const values = wantsPay ? requireTogether(environment, NAMES) : undefined
  if (!values) {
    const platform = new SandboxPlatform(dependencies.now)
    const notifyUrl = () => `${dependencies.ownUrl()}${NOTIFY_PATH}`
    const cashier = new SandboxCashier(dependencies.sandboxStore, platform, notifyUrl)
    return { gateway: cashier, cashier }
  }
  const apiV3Key = Buffer.from(values.WECHAT_PAY_API_V3_KEY)
  if (apiV3Key.length !== 32) throw new Error('WECHAT_PAY_API_V3_KEY must have 32 characters')
  const merchantId = values.WECHAT_PAY_MERCHANT_ID
  const merchant = {
    merchantId,
    serial: values.WECHAT_PAY_CERTIFICATE_SERIAL,
    privateKey: createPrivateKey(readFileSync(values.WECHAT_PAY_PRIVATE_KEY_FILE)),
    baseUrl: environment.WECHAT_PAY_BASE_URL ?? 'https://api.mch.weixin.qq.com',
  }
  const trust = {
    appId: values.WECHAT_APPID,
    merchantId,
    publicKey: createPublicKey(readFileSync(values.WECHAT_PAY_PUBLIC_KEY_FILE)),
    serial: values.WECHAT_PAY_PUBLIC_KEY_ID,
    apiV3Key,
    now: dependencies.now,
  }
  const notifyUrl = () => `${dependencies.publicUrl()}${NOTIFY_PATH}`
  return { gateway: new WechatPayGateway(merchant, trust, notifyUrl), cashier: null }
}
