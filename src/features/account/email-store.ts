import { makeAutoObservable } from 'mobx'
import { typedDigits, typedEmail } from '../../format/typed'
import type { AccountStore } from '../../stores/account-store'

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const CODE_DIGITS = 6

/** What the candidate types to bind an e-mail address. It stays through every failure. */
export class EmailStore {
  address = ''
  code = ''
  /** What is wrong with the field that was last submitted; null once it is typed in again. */
  wrong: 'address' | 'code' | null = null
  /** The address the code went to; null when it was asked for on an earlier visit. */
  private sentTo: string | null = null

  constructor(private readonly account: AccountStore) {
    makeAutoObservable<this, 'account'>(this, { account: false })
  }

  /** The code that can be typed in now; null while none is on its way to the address in the field. */
  get confirmation() {
    const sentElsewhere = this.sentTo !== null && this.sentTo !== this.typedAddress
    return sentElsewhere ? null : this.account.emailConfirmation
  }

  get typedAddress(): string {
    return typedEmail(this.address)
  }

  typeAddress(address: string): void {
    this.address = address
    this.wrong = null
  }

  /** Takes what is typed; true once all six digits are there, which is all that confirming needs. */
  typeCode(code: string): boolean {
    const before = typedDigits(this.code, CODE_DIGITS)
    this.code = code
    this.wrong = null
    const digits = typedDigits(code, CODE_DIGITS)
    return digits.length === CODE_DIGITS && digits !== before
  }

  /** Has a code sent to the address in the field. */
  async requestCode(): Promise<void> {
    if (!ADDRESS.test(this.typedAddress)) {
      this.wrong = 'address'
      return
    }
    const address = this.typedAddress
    const sent = await this.account.requestEmailCode(address)
    if (sent) this.codeIsOnItsWay(address)
  }

  /** Confirms the address with the code in the field; true once it is bound. */
  async confirm(): Promise<boolean> {
    const code = typedDigits(this.code, CODE_DIGITS)
    if (code.length < CODE_DIGITS) {
      this.wrong = 'code'
      return false
    }
    return this.account.confirmEmail(code)
  }

  private codeIsOnItsWay(address: string): void {
    this.sentTo = address
    this.code = ''
  }
}
