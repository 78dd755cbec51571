import { makeAutoObservable } from 'mobx'
import type { Client } from '../../api/client'
import type { Schema } from '../../api/contract-types'
import type { Failure } from '../../api/failure'
import type { Intentions } from '../../api/intentions'
import type { KeyValueStore } from '../../api/key-value-store'
import type { Wait } from '../../api/retry'
import type { ServerClock } from '../../api/server-clock'
import { type Outcome, soon } from '../../platform/outcome'
import { Resource } from '../../stores/resource'
import { PaymentMark } from './payment-mark'
import { isBusy, type OrderStage, type PaymentPhase, stageOf } from './payment-phase'

type Order = Schema<'Order'>

/** Waits before each question whether an order is paid, in ms: about 17 s in all, then the candidate decides. */
const CONFIRMATION_WAITS = [0, 500, 1000, 1500, 2000, 3000, 4000, 5000]

/** After these the backend is asked before the cashier opens again. */
const MAY_BE_PAID: readonly PaymentPhase[] = ['unconfirmed', 'paymentFailed', 'cashierSilent']

/** How long after it was made an order counts as just made. */
const JUST_MADE_MS = 60_000

/** What an order's page needs of the app and the phone. */
export interface OrderParts {
  api: Client
  clock: ServerClock
  wait: Wait
  intentions: Intentions
  personal: KeyValueStore
  requestPayment: (parameters: Schema<'PaymentParameters'>) => Promise<Outcome>
}

/** One order: pays it, cancels it, and tells its truth. The cashier's word never counts, the backend's does. */
export class OrderStore {
  readonly order: Resource<Order>
  phase: PaymentPhase
  /** Why the last payment or cancellation could not begin; null otherwise. */
  failure: Failure | null = null
  private readonly mark: PaymentMark
  private shown = false
  private lastAsked: 'pay' | 'cancel' = 'pay'

  /** With `payAtOnce` the cashier opens once the order is known to be unpaid and has just been made. */
  constructor(
    private readonly parts: OrderParts,
    readonly id: string,
    private payAtOnce = false,
  ) {
    this.order = new Resource<Order>(() => parts.api.get('/orders/{id}', { path: { id } }), parts.clock)
    this.mark = new PaymentMark(parts.personal, id)
    this.phase = this.mark.isSet ? 'unconfirmed' : 'idle'
    makeAutoObservable<this, 'parts' | 'mark' | 'shown' | 'payAtOnce' | 'lastAsked'>(this, {
      id: false,
      order: false,
      parts: false,
      mark: false,
      shown: false,
      payAtOnce: false,
      lastAsked: false,
    })
  }

  /** What the page shows; null until the order was read. */
  get stage(): OrderStage | null {
    return this.order.value && stageOf(this.order.value.status, this.phase)
  }

  get busy(): boolean {
    return isBusy(this.phase)
  }

  /** The page shows (again): reads the order, and goes on asking about a payment that is in the air. */
  async show(): Promise<void> {
    this.shown = true
    await this.refresh()
    if (!this.payAtOnce || !this.order.value || !this.shown) return
    this.payAtOnce = false
    // The same address opened again later, from the list of recent mini-programs, surprises nobody with a cashier.
    const age = this.parts.clock.now() - Date.parse(this.order.value.createdAt)
    if (this.stage === 'unpaid' && age < JUST_MADE_MS) await this.pay()
  }

  /** The page is covered or left: asking stops; what was paid stays paid. */
  hide(): void {
    this.shown = false
  }

  /** Reads the order anew. */
  async refresh(): Promise<void> {
    await this.read()
    if (this.stage === 'unconfirmed') await this.confirm()
    else if (this.phase === 'cashierSilent') void this.watch()
  }

  /**
   * Opens the cashier, as long as the page shows, and then has the backend say what came of it. A second tap finds the first
   * one running.
   */
  async pay(): Promise<void> {
    if (this.busy) return
    const mayBePaid = MAY_BE_PAID.includes(this.phase)
    this.lastAsked = 'pay'
    this.begin('preparing')
    if (mayBePaid) await this.read()
    if (!this.unpaid) return this.settle('idle')

    const prepared = await this.parts.intentions.carryOut(`payment:${this.id}`, (idempotencyKey) =>
      this.parts.api.post('/orders/{id}/payment', { path: { id: this.id }, idempotencyKey }),
    )
    if (!prepared.ok) return this.refuse(prepared.failure)
    if (!this.shown) return this.end(null)

    this.mark.set()
    this.settle('atCashier')
    const answer = this.parts.requestPayment(prepared.value)
    const outcome = await soon(answer, 'unanswered' as const)
    if (outcome !== 'unanswered') return this.leaveCashier(outcome)
    this.settle('cashierSilent')
    void answer.then((late) => (this.phase === 'cashierSilent' ? this.leaveCashier(late) : undefined))
    await this.watch()
  }

  /** Cancels the unpaid order and frees its seat. */
  async cancel(): Promise<void> {
    if (this.busy) return
    this.lastAsked = 'cancel'
    this.begin('cancelling')
    const result = await this.parts.intentions.carryOut(`cancellation:${this.id}`, (idempotencyKey) =>
      this.parts.api.post('/orders/{id}/cancellation', { path: { id: this.id }, idempotencyKey }),
    )
    if (!result.ok) return this.refuse(result.failure)
    this.order.accept(result.value)
    this.mark.clear()
    this.settle('idle')
  }

  /** Tries again what failed last: the payment or the cancellation. */
  retry(): Promise<void> {
    return this.lastAsked === 'pay' ? this.pay() : this.cancel()
  }

  private get unpaid(): boolean {
    return this.order.value?.status === 'unpaid'
  }

  private async leaveCashier(outcome: Outcome): Promise<void> {
    if (outcome === 'done') return this.confirm()
    await this.read()
    // Where nobody could be asked, nobody knows: the mark stays, and the next look asks.
    if (outcome !== 'cancelled' && this.order.failure) return this.settle('unconfirmed')
    // A cashier that was left may have been paid before.
    if (!this.order.failure) this.mark.clear()
    this.settle(outcome === 'cancelled' ? 'paymentCancelled' : 'paymentFailed')
  }

  /** Asks the backend, ever more slowly, until it says that the order is no longer unpaid. */
  private async confirm(): Promise<void> {
    this.begin('confirming')
    for (const pause of CONFIRMATION_WAITS) {
      await this.parts.wait(pause)
      if (!this.shown) break
      await this.read()
      if (!this.unpaid) return this.settle('idle')
    }
    this.settle('unconfirmed')
  }

  /** Goes on reading while the cashier says nothing: the money may have come. */
  private async watch(): Promise<void> {
    await this.read()
    for (const pause of CONFIRMATION_WAITS) {
      await this.parts.wait(pause)
      if (!this.shown || this.phase !== 'cashierSilent') return
      await this.read()
      if (!this.unpaid) return this.settle('idle')
    }
  }

  private async read(): Promise<void> {
    await this.order.load()
    const { value } = this.order
    if (!value) return
    this.parts.intentions.forget(`order:${value.certification.code}`)
    if (!this.unpaid) this.outlive()
  }

  /** Nothing is left to pay or to cancel, and no failure of either to tell. */
  private outlive(): void {
    this.mark.clear()
    this.failure = null
  }

  /** A rule that refuses knows more than this phone: the order is read anew and shows what happened. */
  private async refuse(failure: Failure): Promise<void> {
    if (failure.kind === 'problem') await this.read()
    this.end(this.unpaid ? failure : null)
  }

  private end(failure: Failure | null): void {
    this.failure = failure
    // What the cashier took is still in the air, whatever else did not go.
    this.phase = this.mark.isSet ? 'unconfirmed' : 'idle'
  }

  private begin(phase: PaymentPhase): void {
    this.failure = null
    this.phase = phase
  }

  private settle(phase: PaymentPhase): void {
    this.phase = phase
  }
}
