import type { KeyObject } from 'node:crypto'
import type { PaymentParameters } from './payment-gateway'
import { newNonce, signLines } from './v3-crypto'

/** The arguments of wx.requestPayment: signed over appId, timeStamp, nonceStr and package, a line each. */
export function paymentParameters(
  appId: string,
  prepayId: string,
  privateKey: KeyObject,
  now: number,
): PaymentParameters {
  const timeStamp = String(Math.floor(now / 1000))
  const nonceStr = newNonce()
  const packageText = `prepay_id=${prepayId}`
  return {
    timeStamp,
    nonceStr,
    package: packageText,
    signType: 'RSA',
    paySign: signLines([appId, timeStamp, nonceStr, packageText], privateKey),
  }
}
