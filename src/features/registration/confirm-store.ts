import { makeAutoObservable } from 'mobx'
import type { Client } from '../../api/client'
import type { Schema } from '../../api/contract-types'
import type { Result } from '../../api/failure'
import type { Intentions } from '../../api/intentions'
import type { ServerClock } from '../../api/server-clock'
import { Resource } from '../../stores/resource'
import { Write } from '../../stores/write'
import { CouponStore } from './coupon-store'
import { readChoice } from './read-choice'

/** Everything the candidate confirms before paying. `sitting` is null when it is no longer listed. */
export interface Details {
  certification: Schema<'Certification'>
  sitting: Schema<'Sitting'> | null
  rules: Schema<'Rules'>
  me: Schema<'Me'>
}

/** What the confirmation needs of the app. */
export interface ConfirmParts {
  api: Client
  clock: ServerClock
  intentions: Intentions
}

/** The last look before an order: details, rules, and the order itself. */
export class ConfirmStore {
  readonly details: Resource<Details>
  readonly coupon: CouponStore
  readonly write = new Write()
  private acceptedVersion: string | null = null

  constructor(
    private readonly parts: ConfirmParts,
    private readonly code: string,
    private readonly sittingId: string,
  ) {
    this.details = new Resource<Details>(() => this.read(), parts.clock)
    this.coupon = new CouponStore(parts, code)
    makeAutoObservable<this, 'code' | 'sittingId' | 'parts'>(this, {
      details: false,
      coupon: false,
      write: false,
      code: false,
      sittingId: false,
      parts: false,
    })
  }

  /** Whether the rules as they now stand are accepted: a new version has to be accepted anew. */
  get accepted(): boolean {
    const version = this.details.value?.rules.version
    return version !== undefined && version === this.acceptedVersion
  }

  accept(accepted: boolean): void {
    this.acceptedVersion = accepted ? (this.details.value?.rules.version ?? null) : null
  }

  /** Reads everything anew, after a refusal that something has changed. */
  async reload(): Promise<void> {
    await Promise.all([this.details.load(), this.coupon.checkAgain()])
    this.write.forget()
  }

  /** Goes on at the full price, after a coupon was refused. */
  withoutCoupon(): void {
    this.coupon.remove()
    this.write.forget()
  }

  /**
   * Holds the seat with an order; null when that was refused or is already running. A coupon code that is not answered is
   * asked about instead: nobody pays another amount than they were shown.
   */
  async order(): Promise<Schema<'Order'> | null> {
    const details = this.details.value
    if (!details || !this.accepted) return null
    if (this.coupon.unanswered) {
      await this.coupon.check()
      return null
    }
    const couponCode = this.coupon.usableCode
    const body = {
      certificationCode: this.code,
      sittingId: this.sittingId,
      ...(details.sitting && { examDate: details.sitting.examDate }),
      priceFen: details.certification.priceFen,
      rulesVersion: details.rules.version,
      ...(couponCode && { couponCode }),
    }
    const { api, clock, intentions } = this.parts
    const post = (idempotencyKey: string) => api.post('/orders', { body, idempotencyKey })
    const place = () => intentions.carryOut(`order:${this.code}`, post, body)
    const order = async () => {
      const placed = await place()
      // The lost answer of an order whose time to pay is over: nothing stands for this one.
      return placed.ok && Date.parse(placed.value.expiresAt) <= clock.now() ? place() : placed
    }
    return (await this.write.run('order', order))?.value ?? null
  }

  private async read(): Promise<Result<Details>> {
    const { api } = this.parts
    const [choice, help, me] = await Promise.all([
      readChoice(api, this.code),
      api.get('/help'),
      api.get('/me'),
    ])
    if (!me.ok) return me
    if (!choice.ok) return choice
    if (!help.ok) return help
    const { certification, sittings } = choice.value
    const sitting = sittings.find(({ id }) => id === this.sittingId) ?? null
    return { ok: true, value: { certification, sitting, rules: help.value.rules, me: me.value } }
  }
}
