import { makeAutoObservable } from 'mobx'
import { typedDigits, typedEmail } from '../../format/typed'
import type { AccountStore } from '../../stores/account-store'

/** What the contract takes. */
const ADDRESS =
  /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d]([a-z\d-]*[a-z\d])?$/i
const CODE_DIGITS = 6

/** What the candidate types to bind an e-mail address. It stays through every failure. */
export class EmailStore {
  address: string
  code = ''
  /** What is wrong with the field that was last submitted; null once it is typed in again. */
  wrong: 'address' | 'code' | null = null

  constructor(private readonly account: AccountStore) {
    this.address = account.emailConfirmation?.email ?? ''
    makeAutoObservable<this, 'account'>(this, { account: false })
  }

  /** The code that can be typed in now; null while none is on its way to the address in the field. */
  get confirmation() {
    const { emailConfirmation } = this.account
    return emailConfirmation?.email === this.typedAddress ? emailConfirmation : null
  }

  /** The same; while no address is typed, also the code that another phone has asked for, whose times are unknown. */
  get awaited() {
    const { me, emailConfirmation } = this.account
    const email = me.value?.email
    if (emailConfirmation || this.typedAddress !== '' || !email || email.confirmed) return this.confirmation
    return { address: email.address, expiresAt: null, resendAt: null }
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

  /**
   * Has a code sent to the address in the field; true where that code is typed already: a mail can be here before the
   * backend's answer.
   */
  async requestCode(): Promise<boolean> {
    if (!ADDRESS.test(this.typedAddress)) {
      this.wrong = 'address'
      return false
    }
    const former = this.code
    if (!(await this.account.requestEmailCode(this.typedAddress))) return false
    const typed = typedDigits(this.code, CODE_DIGITS).length === CODE_DIGITS
    // Not where another address was typed meanwhile.
    if (this.code !== former) return typed && this.confirmation !== null
    this.typeCode('')
    return false
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
}
