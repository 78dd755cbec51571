import { makeAutoObservable, runInAction } from 'mobx'
import type { Schema } from '../../../../api/contract-types'
import type { Outcome } from '../../../../platform/outcome'
import type { AppStores } from '../../../../stores/app-stores'
import { Resource } from '../../../../stores/resource'
import { Snapshot } from '../../../../stores/snapshot'
import { type Question, questionsFor, topicsOf } from '../../question-filter'

type Contact = Schema<'Contact'>

/** What the phone can do with a contact. */
export interface ContactActions {
  call: (phoneNumber: string) => Promise<Outcome>
  copy: (text: string) => Promise<Outcome>
}

/** Help: read once, kept on the device, searched there. */
export class HelpStore {
  readonly help: Resource<Schema<'Help'>>
  query = ''
  topic: string | null = null
  /** The question whose answer is unfolded, or null. */
  unfolded: string | null = null
  /** The contact used last and what came of it. */
  used: { contact: Contact; outcome: Outcome } | null = null

  constructor(
    { api, clock, personal }: Pick<AppStores, 'api' | 'clock' | 'personal'>,
    private readonly actions: ContactActions,
  ) {
    this.help = new Resource(() => api.get('/help'), clock, new Snapshot(personal, 'help'))
    makeAutoObservable<this, 'actions'>(this, { help: false, actions: false })
  }

  get topics(): string[] {
    return topicsOf(this.help.value?.questions ?? [])
  }

  get questions(): Question[] {
    return questionsFor(this.help.value?.questions ?? [], this.topic, this.query)
  }

  search(query: string): void {
    this.query = query
  }

  /** Chooses a topic, or none when it was chosen. */
  tapTopic(topic: string): void {
    this.topic = this.topic === topic ? null : topic
  }

  showEverything(): void {
    this.query = ''
    this.topic = null
  }

  /** Unfolds one answer and folds the others; a second tap folds it again. */
  tapQuestion(id: string): void {
    this.unfolded = this.unfolded === id ? null : id
  }

  /** Calls a phone number; an address or a link is copied, as the app can open neither. */
  async use(contact: Contact): Promise<void> {
    const { call, copy } = this.actions
    const outcome = await (contact.kind === 'phone' ? call(contact.value) : copy(contact.value))
    runInAction(() => {
      this.used = { contact, outcome }
    })
  }
}
