import type { Schema } from '../../api/contract-types'

type OrderStatus = Schema<'Order'>['status']

/**
 * What this phone is doing about an unpaid order. Only the backend's status says whether it is paid.
 * - `idle`: nothing.
 * - `preparing`: the backend is asked for the cashier's parameters.
 * - `atCashier`: the cashier is open.
 * - `cashierSilent`: neither the cashier nor the client has answered for long. The candidate can go on; a late answer counts.
 * - `confirming`: the backend is being asked whether the money has arrived.
 * - `unconfirmed`: it was asked often enough; the candidate can have it asked again.
 * - `paymentCancelled`, `paymentFailed`: the cashier came back without a payment.
 * - `cancelling`: the order is being cancelled.
 */
export type PaymentPhase =
  | 'idle'
  | 'preparing'
  | 'atCashier'
  | 'cashierSilent'
  | 'confirming'
  | 'unconfirmed'
  | 'paymentCancelled'
  | 'paymentFailed'
  | 'cancelling'

/** What the order page shows: the backend's status, and for an unpaid order whether a payment is being confirmed. */
export type OrderStage = OrderStatus | 'confirming' | 'unconfirmed'

const BUSY: readonly PaymentPhase[] = ['preparing', 'atCashier', 'confirming', 'cancelling']

/** Whether something runs that a second tap must not start again. */
export function isBusy(phase: PaymentPhase): boolean {
  return BUSY.includes(phase)
}

/** The stage of an order: once it is no longer unpaid, the phone's phase means nothing. */
export function stageOf(status: OrderStatus, phase: PaymentPhase): OrderStage {
  if (status !== 'unpaid') return status
  return phase === 'confirming' || phase === 'unconfirmed' ? phase : 'unpaid'
}
