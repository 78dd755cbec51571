import { makeAutoObservable } from 'mobx'
import type { Schema } from '../api/contract-types'
import type { Result } from '../api/failure'
import type { Intentions } from '../api/intentions'
import { type ReadingParts, Resource } from './resource'
import { Snapshot } from './snapshot'
import { Write } from './write'

type Me = Schema<'Me'>

/** A code on its way to an address. */
type SentCode = Schema<'EmailConfirmation'> & { email: string }

/** What can be changed about a candidate, and asking for the code that an e-mail address is confirmed with. */
export type AccountTask = 'cloudAccount' | 'phone' | 'email' | 'emailCode'

/** The candidate's account and the checklist of registering. */
export class AccountStore {
  readonly me: Resource<Me>
  /** The e-mail code that is on its way, and the address it went to; null where none is. */
  emailConfirmation: SentCode | null
  readonly write = new Write<AccountTask>()
  /** It is read in another app, and WeChat may have ended this one meanwhile. */
  private readonly sentCode: Snapshot<SentCode>

  constructor(private readonly parts: ReadingParts & { intentions: Intentions }) {
    const { api, clock, personal } = parts
    this.sentCode = new Snapshot(personal, 'email-code')
    this.emailConfirmation = this.sentCode.read()?.value ?? null
    this.me = new Resource<Me>(() => api.get('/me'), clock, new Snapshot(personal, 'me'))
    makeAutoObservable<this, 'parts' | 'sentCode'>(this, {
      parts: false,
      sentCode: false,
      me: false,
      write: false,
    })
  }

  /** Whether nothing that registering needs is missing, as the backend has just said. */
  get complete(): boolean {
    const { value, loading, failure } = this.me
    return !loading && failure === null && value?.readyToRegister === true
  }

  /** Binds the cloud account with which the identity provider came back. */
  bindCloudAccount(authorizationCode: string): Promise<boolean> {
    return this.change('cloudAccount', authorizationCode, (idempotencyKey) =>
      this.parts.api.put('/me/cloud-account', { body: { authorizationCode }, idempotencyKey }),
    )
  }

  /** Binds the phone number behind a getPhoneNumber code. */
  bindPhone(code: string): Promise<boolean> {
    return this.change('phone', code, (idempotencyKey) =>
      this.parts.api.post('/me/phone', { body: { code }, idempotencyKey }),
    )
  }

  /** Confirms the e-mail address with the six digits sent to it. */
  async confirmEmail(code: string): Promise<boolean> {
    const confirmed = await this.change('emailCode', code, (idempotencyKey) =>
      this.parts.api.post('/me/email/confirmation', { body: { code }, idempotencyKey }),
    )
    if (confirmed) this.expectCode(null)
    return confirmed
  }

  /** Has a confirmation code sent to an address. */
  async requestEmailCode(email: string): Promise<boolean> {
    const post = (idempotencyKey: string) =>
      this.parts.api.post('/me/email', { body: { email }, idempotencyKey })
    const request = () => this.parts.intentions.carryOut('email', post, email)
    const sent = await this.write.run('email', request, {
      accept: (code) => this.expectCode({ ...code, email }),
    })
    return sent !== null
  }

  /** Forgets the candidate on this phone. */
  clear(): void {
    this.me.clear()
    this.expectCode(null)
    this.write.clear()
  }

  private expectCode(code: SentCode | null): void {
    this.emailConfirmation = code
    if (code) this.sentCode.write({ value: code, savedAt: this.parts.clock.now() })
    else this.sentCode.clear()
  }

  private async change(
    task: Exclude<AccountTask, 'email'>,
    code: string,
    write: (idempotencyKey: string) => Promise<Result<Me>>,
  ): Promise<boolean> {
    const change = () => this.parts.intentions.carryOut(task, write, code)
    const changed = await this.write.run(task, change, { accept: (me) => this.me.accept(me) })
    return changed !== null
  }
}
