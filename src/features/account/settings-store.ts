import { makeAutoObservable } from 'mobx'
import type { Schema } from '../../api/contract-types'
import type { DateWords } from '../../format/date'
import { forgetFirstPaint } from '../../platform/painted-page'
import type { AppStores } from '../../stores/app-stores'
import { isCleared, type KeptLine, keptLines } from './kept-on-phone'

type Registration = Schema<'RegistrationSummary'>

const AHEAD: readonly Registration['status'][] = ['awaitingTicket', 'ticketPublished', 'examDay']

/** What settings need of the app. */
type SettingsParts = Pick<AppStores, 'personal' | 'answers' | 'registrations' | 'clock'>

/** What is kept on the phone, clearing it, and what signing out takes along. */
export class SettingsStore {
  cleared = false
  /** How often the phone was looked at: other pages keep and remove what a store cannot see. */
  private looks = 0

  constructor(private readonly parts: SettingsParts) {
    makeAutoObservable<this, 'parts'>(this, { parts: false })
  }

  /** The page shows again: the phone is looked at anew. */
  look(): void {
    this.looks += 1
    this.cleared = false
  }

  /** What is kept, as the phone was last looked at. */
  kept(say: DateWords): KeptLine[] {
    void this.looks
    const { personal, answers } = this.parts
    return keptLines(personal.entries(), answers.all(), say)
  }

  /** Takes off the phone what can be read anew. Writes that wait for the backend's word stay, and so does the session. */
  clear(): void {
    const { personal, answers } = this.parts
    for (const entry of personal.entries()) if (isCleared(entry)) personal.remove(entry[0])
    answers.clear()
    this.cleared = true
    forgetFirstPaint()
  }

  /** The next exam whose ticket would be off the phone after signing out; null without one. */
  get nextExam(): Registration | null {
    const now = this.parts.clock.knownNow
    const ahead = ({ status, startsAt }: Registration) =>
      AHEAD.includes(status) && (now === null || Date.parse(startsAt) > now)
    return this.parts.registrations.list.items.find(ahead) ?? null
  }
}
