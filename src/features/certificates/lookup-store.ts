import { makeAutoObservable } from 'mobx'
import type { Schema } from '../../api/contract-types'
import type { Result } from '../../api/failure'
import { verificationCodeOf } from '../../format/verification-code'
import type { Outcome } from '../../platform/outcome'
import type { Scan } from '../../platform/phone'
import type { AppStores } from '../../stores/app-stores'
import { Write } from '../../stores/write'
import { holderNameOf, numberOf } from './lookup-input'

type Answer = Schema<'PublicCertificate'>

/** What a certificate is answered with that cannot be verified any more. */
const GONE: readonly string[] = ['share-ended', 'certificate-unknown']

/**
 * Verifying anyone's certificate, by number and name or by the code of its QR. What is typed stays in the
 * fields and nowhere else: it is never written to the device.
 */
export class LookupStore {
  number = ''
  holderName = ''
  /** Which fields were left empty when asking. */
  missing: { number: boolean; holderName: boolean } = { number: false, holderName: false }
  answer: Answer | null = null
  readonly asking = new Write()
  /** How scanning ended on the phone. */
  scanned: Outcome | null = null
  /** A code was scanned or opened that is none of a certificate. */
  foreign = false

  constructor(private readonly app: Pick<AppStores, 'api'>) {
    makeAutoObservable<this, 'app'>(this, { app: false, asking: false })
  }

  typeNumber(number: string): void {
    this.number = number
    this.missing.number = false
  }

  typeHolderName(name: string): void {
    this.holderName = name
    this.missing.holderName = false
  }

  /** Asks by what is in the fields. */
  async lookUp(): Promise<void> {
    const number = numberOf(this.number)
    const holderName = holderNameOf(this.holderName)
    this.missing = { number: number.length < 4, holderName: holderName === '' }
    if (this.missing.number || this.missing.holderName) return
    this.number = number
    this.scanned = null
    await this.ask(() => this.app.api.post('/certificates/lookup', { body: { number, holderName } }))
  }

  /** Asks by what a QR code or a link says. */
  async open(text: string): Promise<void> {
    const verificationCode = verificationCodeOf(text)
    if (verificationCode === null) {
      this.forget()
      this.foreign = true
      return
    }
    const path = { verificationCode }
    await this.ask(() => this.app.api.get('/certificates/lookup/{verificationCode}', { path }))
  }

  /** Asks by what was scanned, or keeps why nothing was. */
  async take({ outcome, text }: Scan): Promise<void> {
    this.scanned = outcome
    if (outcome === 'done') await this.open(text)
  }

  /** The page is left: how a scan ended is of no use to whoever comes back. */
  forgetScan(): void {
    this.scanned = null
  }

  /** The page shows again: what was true of a certificate may not be any more. */
  async again(): Promise<void> {
    const known = this.answer
    if (!known) return
    await this.asking.retry()
    const { failure } = this.asking
    // Answered, or another question has taken its place, whose failure is told.
    if (this.answer !== known) return
    // Nobody has asked: what could not be heard is not told, and what is known to be otherwise does not stay.
    if (failure?.kind === 'problem' && GONE.includes(failure.code)) this.drop()
    else this.asking.forget()
  }

  /** Asks the last question again. */
  retry(): Promise<void> {
    return this.asking.retry()
  }

  private async ask(question: () => Promise<Result<Answer>>): Promise<void> {
    this.forget()
    await this.asking.run('ask', question, { accept: (answer) => this.show(answer) })
  }

  /** The last question counts: an earlier one's answer leaves the page, and is not shown when it comes late. */
  private forget(): void {
    this.asking.clear()
    this.answer = null
    this.foreign = false
  }

  private drop(): void {
    this.answer = null
  }

  private show(answer: Answer): void {
    this.answer = answer
  }
}
