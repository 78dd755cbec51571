import type { KeyValueStore } from '../../api/key-value-store'

/**
 * A mark on the device that an order's cashier was opened and its outcome is not known yet. It outlives
 * a killed app: the next visit asks the backend before it offers to pay again.
 */
export class PaymentMark {
  private readonly key: string

  constructor(
    private readonly storage: KeyValueStore,
    orderId: string,
  ) {
    this.key = `paying:${orderId}`
  }

  get isSet(): boolean {
    return this.storage.get(this.key) === true
  }

  set(): void {
    this.storage.set(this.key, true)
  }

  clear(): void {
    if (this.isSet) this.storage.remove(this.key)
  }
}
