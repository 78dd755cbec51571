import type { RefundState, TradeState } from './payment-gateway'

/** A payment in the sandbox cashier. */
export interface SandboxPayment {
  outTradeNo: string
  prepayId: string
  amountFen: number
  openid: string
  state: TradeState
  transactionId: string | null
  refundState: RefundState | null
  /** A callback that is kept back until a minute has passed or the clock is moved. */
  callbackHeld: boolean
}

/** Where the sandbox cashier keeps its payments, so that a restart forgets none. */
export interface SandboxStore {
  /** Adds the payment unless the order has one; answers the one that counts. */
  prepare(payment: SandboxPayment): Promise<SandboxPayment>
  byOrder(outTradeNo: string): Promise<SandboxPayment | undefined>
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
