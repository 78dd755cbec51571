import { makeAutoObservable, observableRef } from 'mobx'
import type { Schema } from '../../api/contract-types'
import type { Outcome } from '../../platform/outcome'
import type { AppStores } from '../../stores/app-stores'
import { PhoneTask } from '../../stores/phone-task'
import { Resource } from '../../stores/resource'
import { Snapshot } from '../../stores/snapshot'
import {
  type DeviceCheckKind,
  NOTHING_CHECKED,
  type Readiness,
  readinessOf,
  withCheck,
} from './device-checks'
import { EntranceMail } from './entrance-mail'

const KEY = 'device-check'

/** The device checklist: what the candidate has ticked, on this phone only, and the way to the trial exam. */
export class DeviceCheckStore {
  /** Carries the address of the trial exam. */
  readonly help: Resource<Schema<'Help'>>
  record: Readiness
  readonly phone = new PhoneTask<'copy'>()
  readonly email: EntranceMail

  constructor(
    private readonly app: Pick<AppStores, 'api' | 'clock' | 'intentions' | 'personal'>,
    private readonly copy: (text: string) => Promise<Outcome>,
  ) {
    const { api, clock, intentions, personal } = app
    this.help = new Resource(() => api.get('/help'), clock, new Snapshot(personal, 'help'))
    this.record = keptReadiness(personal)
    const visit = clock.now()
    const post = (idempotencyKey: string) => api.post('/help/trial-exam/email', { idempotencyKey })
    this.email = new EntranceMail(() => intentions.carryOut('trial-exam-email', post, visit))
    makeAutoObservable<this, 'app' | 'copy'>(this, {
      help: false,
      phone: false,
      email: false,
      app: false,
      copy: false,
      record: observableRef,
    })
  }

  /** Ticks a check, or takes the tick back, and keeps the record. */
  tick(kind: DeviceCheckKind, ticked: boolean): void {
    this.keep(withCheck(this.record, kind, ticked, this.app.clock.now()))
  }

  /** Starts over, before another exam or on another computer. */
  startOver(): void {
    this.keep(NOTHING_CHECKED)
  }

  /** Copies the trial exam's address, to be opened on the computer. */
  async copyTrialExam(url: string): Promise<void> {
    this.email.forget()
    await this.phone.run('copy', () => this.copy(url))
  }

  /** Has the trial exam's address sent to the confirmed e-mail address. */
  async emailTrialExam(): Promise<void> {
    this.phone.forget()
    await this.email.send()
  }

  private keep(record: Readiness): void {
    this.record = record
    this.app.personal.set(KEY, record)
  }
}

/** The record as it stands on this phone. */
export function keptReadiness(personal: AppStores['personal']): Readiness {
  return readinessOf(personal.get(KEY))
}
