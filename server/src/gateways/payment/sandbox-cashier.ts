import { randomBytes, randomInt } from 'node:crypto'
import { callService, GatewayUnavailable } from '../outside'
import type {
  PaymentEvent,
  PaymentGateway,
  PaymentParameters,
  PrepayRequest,
  Refund,
  RefundRefusal,
  RefundRequest,
  SignatureHeaders,
  TradeState,
  Transaction,
} from './payment-gateway'
import type { SandboxPayment, SandboxPlatform, SandboxStore, SignedCallback } from './sandbox-platform'
import { paymentParameters, readNotification } from './v3'

const PAYABLE: readonly TradeState[] = ['NOTPAY', 'PAYERROR']

/** What the candidate does in the cashier. */
type CashierOutcome = 'paid' | 'cancelled' | 'failed'
/** How the callback of a payment arrives. */
type CallbackDelivery = 'before' | 'after' | 'late' | 'twice' | 'never'

/** Stands in for WeChat Pay v3: same states, same signed and encrypted callbacks over real HTTP, no money. */
export class SandboxCashier implements PaymentGateway {
  readonly #deliveries = new Set<Promise<void>>()

  /** @param notifyUrl Address of this backend's payment callback, known once it listens. */
  constructor(
    private readonly store: SandboxStore,
    private readonly platform: SandboxPlatform,
    private readonly notifyUrl: () => string,
  ) {}

  async prepay(request: PrepayRequest): Promise<PaymentParameters> {
    const payment = await this.store.prepare({
      outTradeNo: request.outTradeNo,
      prepayId: `sandbox${randomBytes(14).toString('hex')}`,
      amountFen: request.amountFen,
      openid: request.openid,
      state: 'NOTPAY',
      transactionId: null,
      refundState: null,
      outRefundNo: null,
      callbackHeld: false,
    })
    if (!PAYABLE.includes(payment.state)) throw new GatewayUnavailable('sandbox cashier', payment.state)
    const { appId, now } = this.platform.trust
    return paymentParameters(appId, payment.prepayId, this.platform.merchantKey, now())
  }

  async query(outTradeNo: string): Promise<Transaction | null> {
    const payment = await this.store.byOrder(outTradeNo)
    if (!payment) return null
    const { state, transactionId } = payment
    return { outTradeNo, state, transactionId, amountFen: transactionId ? payment.amountFen : null }
  }

  async close(outTradeNo: string): Promise<'closed' | 'paid'> {
    const payment = await this.store.change(outTradeNo, PAYABLE, { state: 'CLOSED' })
    return payment?.state === 'SUCCESS' || payment?.state === 'REFUND' ? 'paid' : 'closed'
  }

  /** As documented: the request is only taken, and the money's return is told by a callback. */
  async refund({ outTradeNo, outRefundNo, amountFen }: RefundRequest): Promise<Refund | RefundRefusal> {
    const paid = await this.store.byOrder(outTradeNo)
    if (!paid?.transactionId) return { state: 'REFUSED', code: 'RESOURCE_NOT_EXISTS' }
    if (amountFen !== paid.amountFen) return { state: 'REFUSED', code: 'PARAM_ERROR' }
    const asked = { state: 'REFUND', refundState: 'PROCESSING', outRefundNo } as const
    const payment = await this.store.change(outTradeNo, ['SUCCESS'], asked)
    if (payment?.outRefundNo !== outRefundNo) return { state: 'REFUSED', code: 'INVALID_REQUEST' }
    if (payment.refundState === 'PROCESSING') this.#later(() => this.#payBack(payment))
    return { outTradeNo, outRefundNo, amountFen, state: payment.refundState ?? 'PROCESSING' }
  }

  async queryRefund(outRefundNo: string): Promise<Refund | null> {
    const payment = await this.store.byRefund(outRefundNo)
    if (!payment) return null
    const { outTradeNo, amountFen, refundState } = payment
    return { outTradeNo, outRefundNo, amountFen, state: refundState ?? 'PROCESSING' }
  }

  /** Nobody's money moves here, and nobody writes a bill. */
  async bill(): Promise<null> {
    return null
  }

  parseNotification(headers: SignatureHeaders, rawBody: string): PaymentEvent {
    return readNotification(headers, rawBody, this.platform.trust)
  }

  /** Plays the candidate's part; undefined for an unknown prepay id. */
  async play(
    prepayId: string,
    outcome: CashierOutcome,
    delivery: CallbackDelivery,
  ): Promise<TradeState | undefined> {
    const found = await this.store.byPrepayId(prepayId)
    if (!found || outcome === 'cancelled') return found?.state
    const transactionId = `4200${String(randomInt(1e12)).padStart(12, '0')}${Date.now()}`.slice(0, 28)
    const change: Partial<SandboxPayment> =
      outcome === 'failed'
        ? { state: 'PAYERROR' }
        : { state: 'SUCCESS', transactionId, callbackHeld: delivery === 'late' }
    const payment = await this.store.change(found.outTradeNo, PAYABLE, change)
    if (payment?.state === 'SUCCESS') await this.#deliver(payment, delivery)
    return payment?.state
  }

  /** Delivers what was kept back for a minute, or until the clock was moved, and ends what is under way. */
  async deliverHeld(now: Date): Promise<void> {
    for (const payment of await this.store.refunding()) await this.#payBack(payment).catch(() => undefined)
    for (const payment of await this.store.held(now)) {
      await this.store.change(payment.outTradeNo, ['SUCCESS', 'REFUND'], { callbackHeld: false })
      // Tried once: one callback that is refused must not keep the others from being delivered.
      await this.#post(payment).catch(() => undefined)
    }
    await this.settled()
  }

  /** When no callback is under way, nor one that such a callback has caused. */
  async settled(): Promise<void> {
    while (this.#deliveries.size > 0) await Promise.all(this.#deliveries)
  }

  async #deliver(payment: SandboxPayment, delivery: CallbackDelivery): Promise<void> {
    if (delivery === 'before' || delivery === 'twice') await this.#post(payment)
    if (delivery === 'twice') await this.#post(payment)
    if (delivery === 'after') this.#later(() => this.#post(payment))
  }

  #later(work: () => Promise<void>): void {
    const done = new Promise<void>((resolve, reject) => {
      setImmediate(() => work().then(resolve, reject))
    })
    // A callback that is lost is part of what the sandbox shows: the order learns of it by asking.
    const settled = done.catch(() => undefined).finally(() => this.#deliveries.delete(settled))
    this.#deliveries.add(settled)
  }

  async #payBack({ outTradeNo }: SandboxPayment): Promise<void> {
    const payment = await this.store.change(outTradeNo, ['REFUND'], { refundState: 'SUCCESS' })
    if (payment) await this.#send(this.platform.refundCallback(payment))
  }

  #post(payment: SandboxPayment): Promise<void> {
    return this.#send(this.platform.paidCallback(payment))
  }

  async #send({ headers, body }: SignedCallback): Promise<void> {
    const answer = await callService('sandbox cashier', this.notifyUrl(), { method: 'POST', headers, body })
    if (answer.status !== 204) throw new GatewayUnavailable('sandbox cashier', `callback ${answer.status}`)
  }
}
