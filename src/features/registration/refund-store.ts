import type { Client } from '../../api/client'
import type { Schema } from '../../api/contract-types'
import type { Intentions } from '../../api/intentions'
import { keepChanged, type RegistrationKeepers } from '../../stores/kept-registration'
import type { Resource } from '../../stores/resource'
import { Write } from '../../stores/write'

/** What giving an order back needs of the app. */
export interface RefundParts extends RegistrationKeepers {
  api: Client
  intentions: Intentions
}

/** Gives a paid order back. What it then is, refunding or refunded, is the backend's word alone. */
export class RefundStore {
  readonly write = new Write()

  constructor(
    private readonly parts: RefundParts,
    private readonly order: Resource<Schema<'Order'>>,
  ) {}

  /** Asks for the money back; a lost answer repeats the same request. */
  async refund(): Promise<void> {
    const id = this.order.value?.id
    if (!id) return
    const { api, intentions } = this.parts
    const refund = () =>
      intentions.carryOut(`refund:${id}`, (idempotencyKey) =>
        api.post('/orders/{id}/refund', { path: { id }, idempotencyKey }),
      )
    await this.write.run('refund', refund, {
      accept: (order) => this.end(order),
      refused: () => this.order.load(),
    })
  }

  private end(order: Schema<'Order'>): void {
    this.order.accept(order)
    if (order.registrationId) keepChanged(this.parts, order.registrationId)
  }
}
