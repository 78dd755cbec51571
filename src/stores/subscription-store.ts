import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Client } from '../api/client'
import type { Schema } from '../api/contract-types'
import { isSettled } from '../api/failure'
import type { Intentions } from '../api/intentions'
import type { KeyValueStore } from '../api/key-value-store'
import { soon } from '../platform/outcome'
import type { Asked } from '../platform/subscribe'
import type { ChannelsStore } from './channels-store'
import { type AskingScene, topicsToAskFor } from './subscription-topics'

type Topic = Schema<'SubscriptionTopic'>
/** What came of asking; `declined`: nothing was allowed, whether the candidate said so now or, for good, before. */
export type AskedOutcome = Asked['outcome'] | 'declined'
/** The answers to one question, on their way to the backend. */
interface Batch {
  id: number
  answers: Asked['answers']
}

const UNANSWERED: Asked = { outcome: 'unanswered', answers: [] }
const ANSWERS = 'subscription-answers'
const DECLINED = 'subscriptions-declined'

/** What asking for subscription messages is made of. */
export interface SubscriptionParts {
  api: Client
  intentions: Intentions
  storage: KeyValueStore
  channels: ChannelsStore
  requestSubscriptions: (templateIds: readonly string[]) => Promise<Asked>
}

/** Asks whether messages may be sent and tells the backend the answers, also after a lost one or a restart. */
export class SubscriptionStore {
  asking = false
  /** What came of asking last; null before, and once it is forgotten. */
  outcome: AskedOutcome | null = null
  private waiting: readonly Batch[]
  /** Templates that were not accepted on this phone. */
  private declined: readonly string[]
  private sending = false

  constructor(private readonly parts: SubscriptionParts) {
    // Only this store fills these keys.
    this.waiting = (parts.storage.get(ANSWERS) as Batch[] | undefined) ?? []
    this.declined = (parts.storage.get(DECLINED) as string[] | undefined) ?? []
    makeAutoObservable<this, 'parts' | 'waiting' | 'declined' | 'sending'>(this, {
      parts: false,
      waiting: observableRef,
      declined: observableRef,
      sending: false,
    })
  }

  /** What to ask for at this point of the journey; empty once it was answered. */
  topicsAt(scene: AskingScene): Topic[] {
    const { value } = this.parts.channels.channels
    if (!value) return []
    const answered = this.waiting.flatMap(({ answers }) => answers.map(({ templateId }) => templateId))
    return topicsToAskFor(scene, value).filter(
      ({ templateId }) => !answered.includes(templateId) && !this.declined.includes(templateId),
    )
  }

  /** Asks for some topics. To be called in the tap itself; a second tap finds the first one asking. */
  async ask(topics: readonly Topic[]): Promise<void> {
    if (this.asking || topics.length === 0) return
    this.asking = true
    this.outcome = null
    const answer = this.parts.requestSubscriptions(topics.map(({ templateId }) => templateId))
    const asked = await soon(answer, UNANSWERED)
    await this.take(asked)
    if (asked === UNANSWERED) void answer.then((late) => this.take(late))
  }

  /** Tells the backend what waits, question by question, while there are answers. */
  async send(): Promise<void> {
    if (this.sending) return
    this.sending = true
    for (let batch = this.waiting[0]; batch; batch = this.waiting[0]) {
      if (!(await this.sendOne(batch))) break
    }
    this.sending = false
  }

  /** Forgets what came of asking last, which concerns a page that was left. */
  forgetOutcome(): void {
    this.outcome = null
  }

  /** Forgets the candidate; the device is cleared with all that is personal. */
  clear(): void {
    this.waiting = []
    this.declined = []
    this.outcome = null
  }

  private async take({ outcome, answers }: Asked): Promise<void> {
    runInAction(() => {
      this.asking = false
      const declined = outcome === 'done' && answers.every(({ answer }) => answer !== 'accept')
      this.outcome = declined ? 'declined' : outcome
      if (answers.length > 0) this.keep(answers)
    })
    await this.send()
  }

  /** Gives whether the backend has given its word; until then the same key stays with the same answers. */
  private async sendOne(batch: Batch): Promise<boolean> {
    const { api, intentions, channels } = this.parts
    const { id, answers } = batch
    const result = await intentions.carryOut(`subscriptions:${id}`, (idempotencyKey) =>
      api.post('/subscriptions', { body: { answers }, idempotencyKey }),
    )
    if (!isSettled(result)) return false
    runInAction(() => {
      this.wait(this.waiting.filter((other) => other !== batch))
      if (result.ok) channels.channels.accept(result.value)
    })
    return true
  }

  private keep(answers: Batch['answers']): void {
    const answered = answers.map(({ templateId }) => templateId)
    const refusals = answers.filter(({ answer }) => answer !== 'accept').map(({ templateId }) => templateId)
    this.declined = [...this.declined.filter((id) => !answered.includes(id)), ...refusals]
    this.parts.storage.set(DECLINED, this.declined)
    const id = Math.max(0, ...this.waiting.map((batch) => batch.id)) + 1
    this.wait([...this.waiting, { id, answers }])
  }

  private wait(batches: readonly Batch[]): void {
    this.waiting = batches
    if (batches.length > 0) this.parts.storage.set(ANSWERS, batches)
    else this.parts.storage.remove(ANSWERS)
  }
}
