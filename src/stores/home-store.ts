import type { Schema } from '../api/contract-types'
import type { Result } from '../api/failure'
import type { InboxStore } from './inbox-store'
import { type ReadingParts, Resource } from './resource'
import type { SessionStore } from './session-store'
import { Snapshot } from './snapshot'

type Home = Schema<'Home'>

interface HomeParts extends ReadingParts {
  session: SessionStore
  inbox: InboxStore
}

/** Home's one answer; the last one is on the device and shows before any other arrives. */
export class HomeStore {
  readonly home: Resource<Home>
  /** What was asked before there was a page, and as whom. */
  private first: { token: string | null; answer: Promise<void> } | null = null

  constructor(private readonly parts: HomeParts) {
    this.home = new Resource<Home>(() => this.counted(), parts.clock, new Snapshot(parts.personal, 'home'))
  }

  /** Asks at a start that leads here, while the page is still to be made; its first reading is this one. */
  readAhead(): void {
    this.first = { token: this.parts.session.current(), answer: this.home.load() }
  }

  /** Reads it; the first time that is what the start has asked already, unless somebody has signed in or out since. */
  read(): Promise<void> {
    const { first } = this
    this.first = null
    return first && first.token === this.parts.session.current() ? first.answer : this.home.load()
  }

  /** Forgets whose home it was, and asks for that of a visitor. */
  forget(): void {
    this.first = null
    this.home.clear()
    void this.home.load()
  }

  private async counted(): Promise<Result<Home>> {
    const count = this.parts.inbox.counting()
    const result = await this.parts.api.get('/home')
    if (result.ok && result.value.signedIn) count(result.value.unreadMessages)
    return result
  }
}
