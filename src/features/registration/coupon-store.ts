import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Client } from '../../api/client'
import type { Schema } from '../../api/contract-types'
import type { Failure } from '../../api/failure'

const CODE = /^[A-Za-z0-9-]{4,32}$/

/** A coupon code typed on the confirm page: which route it belongs to and what it does to the price here. */
export class CouponStore {
  unfolded = false
  code = ''
  busy = false
  /** The code in the field cannot be one: 4 to 32 letters, digits and hyphens. */
  wrong = false
  /** What the backend says about the code in the field; null until it was asked, and again once it is changed. */
  answer: Schema<'CouponCheck'> | null = null
  failure: Failure | null = null

  constructor(
    private readonly certificationCode: string,
    private readonly api: Client,
  ) {
    makeAutoObservable<this, 'certificationCode' | 'api'>(this, {
      certificationCode: false,
      api: false,
      answer: observableRef,
    })
  }

  /** The code that the order carries; null where none lowers its price. */
  get usableCode(): string | null {
    return this.answer?.usable ? this.typed : null
  }

  /** How much the code takes off, in fen; 0 where none does. */
  get discountFen(): number {
    return this.answer?.usable ? this.answer.discountFen : 0
  }

  /** What is left to pay of `priceFen`. */
  amountOf(priceFen: number): number {
    return this.answer?.usable ? this.answer.amountFen : priceFen
  }

  toggle(): void {
    this.unfolded = !this.unfolded
  }

  /** Another code is another question. */
  type(code: string): void {
    this.code = code
    this.wrong = false
    this.answer = null
    this.failure = null
  }

  /** Takes the code away again: the price is the full one. */
  remove(): void {
    this.type('')
  }

  /** Asks what the code in the field is; an answer to a code that was changed meanwhile is dropped. */
  async check(): Promise<void> {
    const code = this.typed
    if (this.busy) return
    this.wrong = !CODE.test(code)
    if (this.wrong) return
    this.busy = true
    this.failure = null
    const body = { code, certificationCode: this.certificationCode }
    const result = await this.api.post('/coupons/check', { body })
    runInAction(() => {
      this.busy = false
      if (code !== this.typed) return
      this.answer = result.ok ? result.value : null
      this.failure = result.ok ? null : result.failure
    })
  }

  /** Asks again about the code in use, after the price or the coupon has changed. */
  async checkAgain(): Promise<void> {
    if (this.answer) await this.check()
  }

  private get typed(): string {
    return this.code.normalize('NFKC').trim().toUpperCase()
  }
}
