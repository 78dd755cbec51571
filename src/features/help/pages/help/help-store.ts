import { makeAutoObservable } from 'mobx'
import type { Schema } from '../../../../api/contract-types'
import type { AppStores } from '../../../../stores/app-stores'
import { type ContactActions, ContactUse } from '../../../../stores/contact-use'
import { Resource } from '../../../../stores/resource'
import { Snapshot } from '../../../../stores/snapshot'
import { hasWords } from '../../plain-text'

/** A question with its answer. */
type Question = Schema<'Help'>['questions'][number]

/** The topics in the order in which they first come up. */
function topicsOf(questions: readonly Question[]): string[] {
  return [...new Set(questions.map(({ topic }) => topic))]
}

/** The questions of a topic, or of all when it is null, in which every word of the query is found. */
function questionsFor(questions: readonly Question[], topic: string | null, query: string): Question[] {
  return questions.filter(
    (item) =>
      (topic === null || item.topic === topic) &&
      hasWords(`${item.topic} ${item.question} ${item.answer}`, query),
  )
}

/** Help: read once, kept on the device, searched there. */
export class HelpStore {
  readonly help: Resource<Schema<'Help'>>
  query = ''
  topic: string | null = null
  /** The question whose answer is unfolded, or null. */
  unfolded: string | null = null
  readonly contacts: ContactUse

  constructor(
    { api, clock, personal }: Pick<AppStores, 'api' | 'clock' | 'personal'>,
    actions: ContactActions,
  ) {
    this.help = new Resource(() => api.get('/help'), clock, new Snapshot(personal, 'help'))
    this.contacts = new ContactUse(actions)
    makeAutoObservable(this, { help: false, contacts: false })
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
}
