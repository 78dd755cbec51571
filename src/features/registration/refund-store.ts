import { makeAutoObservable, runInAction } from 'mobx'
import type { Client } from '../../api/client'
import type { Schema } from '../../api/contract-types'
import type { Failure } from '../../api/failure'
import type { Intentions } from '../../api/intentions'
import type { Resource } from '../../stores/resource'

/** What giving an order back needs of the app. */
export interface RefundParts {
  api: Client
  intentions: Intentions
}

/** Gives a paid order back. What it then is, refunding or refunded, is the backend's word alone. */
export class RefundStore {
  busy = false
  /** Why the order was not given back; null otherwise. */
  failure: Failure | null = null

  constructor(
    private readonly order: Resource<Schema<'Order'>>,
    private readonly parts: RefundParts,
  ) {
    makeAutoObservable<this, 'order' | 'parts'>(this, { order: false, parts: false })
  }

  /**
   * Asks for the money back. A second tap finds the first one running; a lost answer repeats the same request. A rule
   * that refuses knows more than this phone, so the order is read anew.
   */
  async refund(): Promise<void> {
    const id = this.order.value?.id
    if (this.busy || !id) return
    this.busy = true
    this.failure = null
    const { api, intentions } = this.parts
    const result = await intentions.carryOut(`refund:${id}`, (idempotencyKey) =>
      api.post('/orders/{id}/refund', { path: { id }, idempotencyKey }),
    )
    if (result.ok) this.order.accept(result.value)
    else if (result.failure.kind === 'problem') await this.order.load()
    runInAction(() => {
      this.busy = false
      this.failure = result.ok ? null : result.failure
    })
  }
}
