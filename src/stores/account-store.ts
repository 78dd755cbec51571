import { makeAutoObservable, runInAction } from 'mobx'
import type { Client } from '../api/client'
import type { Schema } from '../api/contract-types'
import type { Failure, Result } from '../api/failure'
import type { Intentions } from '../api/intentions'
import type { ServerClock } from '../api/server-clock'
import type { PersonalStorage } from './personal-storage'
import { Resource } from './resource'
import { Snapshot } from './snapshot'

type Me = Schema<'Me'>

/** The candidate's account and the checklist of registering. */
export class AccountStore {
  readonly me: Resource<Me>
  /** The e-mail code that is on its way, or null. */
  emailConfirmation: Schema<'EmailConfirmation'> | null = null
  /** Why the last change did not happen; null after one that did. */
  failure: Failure | null = null
  busy = false
  private lastChange: (() => Promise<boolean>) | null = null

  constructor(
    private readonly api: Client,
    private readonly intentions: Intentions,
    clock: ServerClock,
    storage: PersonalStorage,
  ) {
    this.me = new Resource<Me>(() => api.get('/me'), clock, new Snapshot(storage, 'me'))
    makeAutoObservable<this, 'api' | 'intentions' | 'lastChange'>(this, {
      api: false,
      intentions: false,
      lastChange: false,
      me: false,
    })
  }

  /** Binds the cloud account with which the identity provider came back. */
  bindCloudAccount(authorizationCode: string): Promise<boolean> {
    return this.change(`cloud-account:${authorizationCode}`, (idempotencyKey) =>
      this.api.put('/me/cloud-account', { body: { authorizationCode }, idempotencyKey }),
    )
  }

  /** Binds the phone number behind a getPhoneNumber code. */
  bindPhone(code: string): Promise<boolean> {
    return this.change(`phone:${code}`, (idempotencyKey) =>
      this.api.post('/me/phone', { body: { code }, idempotencyKey }),
    )
  }

  /** Confirms the e-mail address with the six digits sent to it. */
  async confirmEmail(code: string): Promise<boolean> {
    const confirmed = await this.change(`email-code:${code}`, (idempotencyKey) =>
      this.api.post('/me/email/confirmation', { body: { code }, idempotencyKey }),
    )
    if (confirmed) {
      runInAction(() => {
        this.emailConfirmation = null
      })
    }
    return confirmed
  }

  /** Tries the last change again, under the same key: a lost answer repeats nothing. */
  async retry(): Promise<void> {
    await this.lastChange?.()
  }

  /** Has a confirmation code sent to an address. */
  async requestEmailCode(email: string): Promise<boolean> {
    const result = await this.whileBusy(() =>
      this.intentions.carryOut(`email:${email}`, (idempotencyKey) =>
        this.api.post('/me/email', { body: { email }, idempotencyKey }),
      ),
    )
    if (!result?.ok) return false
    runInAction(() => {
      this.emailConfirmation = result.value
    })
    return true
  }

  /** Forgets a failure that was read, or what concerns a page that was left. */
  forgetFailure(): void {
    this.failure = null
  }

  /** Forgets the candidate on this phone. */
  clear(): void {
    this.me.clear()
    this.emailConfirmation = null
    this.failure = null
    this.lastChange = null
  }

  private async change(
    intention: string,
    write: (idempotencyKey: string) => Promise<Result<Me>>,
  ): Promise<boolean> {
    this.lastChange = () => this.change(intention, write)
    const result = await this.whileBusy(() => this.intentions.carryOut(intention, write))
    if (!result?.ok) return false
    this.me.accept(result.value)
    return true
  }

  /** Runs one change at a time: a second tap finds the first one running and does nothing. */
  private async whileBusy<T>(run: () => Promise<Result<T>>): Promise<Result<T> | null> {
    if (this.busy) return null
    this.busy = true
    this.failure = null
    const result = await run()
    runInAction(() => {
      this.busy = false
      this.failure = result.ok ? null : result.failure
    })
    return result
  }
}
