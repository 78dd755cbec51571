import { makeAutoObservable, observableRef } from 'mobx'
import type { Client } from '../../api/client'
import type { Schema } from '../../api/contract-types'
import { typedCode } from '../../format/typed'
import { Write } from '../../stores/write'

const CODE = /^[A-Za-z0-9-]{4,32}$/

/** A coupon code typed on the confirm page: which route it belongs to and what it does to the price here. */
export class CouponStore {
  unfolded = false
  code = ''
  readonly asking = new Write()
  /** The code in the field cannot be one: 4 to 32 letters, digits and hyphens. */
  wrong = false
  /** What the backend says about the code in the field; null until it was asked, and again once it is changed. */
  answer: Schema<'CouponCheck'> | null = null
  /** The code that was asked for last. */
  private wanted = ''

  constructor(
    private readonly parts: { api: Client },
    private readonly certificationCode: string,
  ) {
    makeAutoObservable<this, 'certificationCode' | 'parts' | 'wanted'>(this, {
      certificationCode: false,
      parts: false,
      wanted: false,
      asking: false,
      answer: observableRef,
    })
  }

  /** The code that the order carries; null where none lowers its price. */
  get usableCode(): string | null {
    return this.used && this.typed
  }

  /** How much the code takes off, in fen; 0 where none does. */
  get discountFen(): number {
    return this.used ? this.used.discountFen : 0
  }

  /** What is left to pay of `priceFen`. */
  amountOf(priceFen: number): number {
    return this.used ? this.used.amountFen : priceFen
  }

  /** Whether the field holds a code that the shown price knows nothing of. */
  get unanswered(): boolean {
    return this.answer === null && this.typed !== ''
  }

  toggle(): void {
    this.unfolded = !this.unfolded
  }

  /** Another code is another question. */
  type(code: string): void {
    this.code = code
    this.wrong = false
    this.answer = null
    this.asking.forget()
  }

  /** Takes the code away again: the price is the full one. */
  remove(): void {
    this.type('')
  }

  /** Asks what the code in the field is; an answer to a code that was changed meanwhile is dropped, and the new one asked next. */
  async check(): Promise<void> {
    const code = this.typed
    this.wanted = code
    if (this.asking.busy) return
    this.wrong = !CODE.test(code)
    this.unfolded ||= this.wrong
    if (this.wrong) return
    const body = { code, certificationCode: this.certificationCode }
    const answer = await this.asking.run('check', () => this.parts.api.post('/coupons/check', { body }))
    this.take(code, answer?.value ?? null)
    if (code !== this.typed && this.wanted === this.typed) await this.check()
  }

  /** Asks again about the code in use, after the price or the coupon has changed. */
  async checkAgain(): Promise<void> {
    if (this.answer) await this.check()
  }

  private get used(): Schema<'CouponCheck'> | null {
    return this.answer?.usable ? this.answer : null
  }

  private take(code: string, answer: Schema<'CouponCheck'> | null): void {
    if (code === this.typed) this.answer = answer
    else this.asking.forget()
  }

  private get typed(): string {
    return typedCode(this.code)
  }
}
