import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import type { RefundState, TradeState } from './payment-gateway'
import { encryptResource, newNonce, type PlatformTrust, signLines } from './v3'

/** A payment in the sandbox cashier. */
export interface SandboxPayment {
  outTradeNo: string
  prepayId: string
  amountFen: number
  openid: string
  state: TradeState
  transactionId: string | null
  refundState: RefundState | null
  /** The merchant's number of the refund; null while there is none. */
  outRefundNo: string | null
  /** A callback that is kept back until a minute has passed or the clock is moved. */
  callbackHeld: boolean
}

/** Where the sandbox cashier keeps its payments, so that a restart forgets none. */
export interface SandboxStore {
  /** Adds the payment unless the order has one; answers the one that counts. */
  prepare(payment: SandboxPayment): Promise<SandboxPayment>
  byOrder(outTradeNo: string): Promise<SandboxPayment | undefined>
  byRefund(outRefundNo: string): Promise<SandboxPayment | undefined>
  /** Payments whose refund is under way. */
  refunding(): Promise<SandboxPayment[]>
  byPrepayId(prepayId: string): Promise<SandboxPayment | undefined>
  /** Changes the payment if it is still in one of these states; answers it as it stands afterwards. */
  change(
    outTradeNo: string,
    from: readonly TradeState[],
    change: Partial<SandboxPayment>,
  ): Promise<SandboxPayment | undefined>
  /** Payments whose callback was held back a minute ago or longer by the clock, or that lie ahead of it. */
  held(now: Date): Promise<SandboxPayment[]>
}

/** A callback ready to be posted. */
export interface SignedCallback {
  headers: Record<string, string>
  body: string
}

type KeyPair = { privateKey: KeyObject; publicKey: KeyObject }

/** Made when it is first used: making RSA keys takes a good part of a start in which nobody pays. */
function lazyKeyPair(): () => KeyPair {
  let pair: KeyPair | undefined
  return () => {
    pair ??= generateKeyPairSync('rsa', { modulusLength: 2048 })
    return pair
  }
}

const merchant = lazyKeyPair()
const platform = lazyKeyPair()

/** The keys of an imaginary WeChat Pay: it signs and encrypts as the real one does. */
export class SandboxPlatform {
  readonly trust: PlatformTrust

  constructor(now: () => number) {
    const ownSerial = `PUB_KEY_ID_${randomBytes(8).toString('hex')}`
    this.trust = {
      appId: 'wx-sandbox',
      merchantId: 'sandbox',
      keyOf: (serial) => (serial === ownSerial ? platform().publicKey : undefined),
      serial: ownSerial,
      apiV3Key: randomBytes(32),
      now,
    }
  }

  /** The imaginary merchant's key; signs the arguments of wx.requestPayment. */
  get merchantKey(): KeyObject {
    return merchant().privateKey
  }

  /** The callback of a paid order. */
  paidCallback(payment: SandboxPayment): SignedCallback {
    const { appId, merchantId } = this.trust
    const resource = {
      appid: appId,
      mchid: merchantId,
      out_trade_no: payment.outTradeNo,
      transaction_id: payment.transactionId,
      trade_type: 'JSAPI',
      trade_state: payment.state,
      trade_state_desc: '支付成功',
      payer: { openid: payment.openid },
      amount: { total: payment.amountFen, payer_total: payment.amountFen, currency: 'CNY' },
    }
    return this.#callback(`EV-${payment.transactionId}`, 'TRANSACTION.SUCCESS', 'transaction', resource)
  }

  /** The callback of a refund that has ended. */
  refundCallback(payment: SandboxPayment): SignedCallback {
    const { outRefundNo, refundState, amountFen } = payment
    const resource = {
      mchid: this.trust.merchantId,
      out_trade_no: payment.outTradeNo,
      transaction_id: payment.transactionId,
      out_refund_no: outRefundNo,
      refund_id: `5030${payment.transactionId}`,
      refund_status: refundState,
      user_received_account: '支付用户零钱',
      amount: { total: amountFen, refund: amountFen, payer_total: amountFen, payer_refund: amountFen },
    }
    return this.#callback(`EV-${outRefundNo}`, `REFUND.${refundState}`, 'refund', resource)
  }

  #callback(id: string, event: string, kind: 'transaction' | 'refund', resource: object): SignedCallback {
    const { apiV3Key, now } = this.trust
    return this.sign({
      id,
      create_time: new Date(now()).toISOString(),
      event_type: event,
      resource_type: 'encrypt-resource',
      summary: kind === 'refund' ? '退款成功' : '支付成功',
      resource: { ...encryptResource(JSON.stringify(resource), apiV3Key, kind), original_type: kind },
    })
  }

  /** Signs any callback body at this moment. */
  sign(envelope: object): SignedCallback {
    const body = JSON.stringify(envelope)
    const timestamp = String(Math.floor(this.trust.now() / 1000))
    const nonce = newNonce()
    return {
      body,
      headers: {
        'Content-Type': 'application/json',
        'Wechatpay-Timestamp': timestamp,
        'Wechatpay-Nonce': nonce,
        'Wechatpay-Signature': signLines([timestamp, nonce, body], platform().privateKey),
        'Wechatpay-Serial': this.trust.serial,
      },
    }
  }
}
