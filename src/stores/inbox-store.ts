import { makeAutoObservable, runInAction } from 'mobx'
import type { Answer, Operation, Schema } from '../api/contract-types'
import type { Result } from '../api/failure'
import { PagedList } from './paged-list'
import { type ReadingParts, Resource } from './resource'
import { Snapshot } from './snapshot'

type Summary = Schema<'MessageSummary'>
type MessagePage = Answer<Operation<'/messages', 'get'>>
type Read = Answer<Operation<'/messages/read', 'post'>>

/** The candidate's messages, the newest first, and how many are unread; the first page is kept on the device. */
export class InboxStore {
  readonly list: PagedList<Summary>
  /** Unread messages in all, as the backend last counted them. */
  unread: number
  /** Messages read since their page was: their summary still says unread. */
  private readSince = new Set<string>()
  private marks = 0

  constructor(private readonly parts: ReadingParts) {
    const { api, clock, personal } = parts
    const first = new Resource<MessagePage>(
      () => this.counted(api.get('/messages')),
      clock,
      new Snapshot(personal, 'messages'),
    )
    this.list = new PagedList(first, (cursor) => this.counted(api.get('/messages', { query: { cursor } })))
    this.unread = first.value?.unread ?? 0
    makeAutoObservable<this, 'parts'>(this, { parts: false, list: false, counting: false })
  }

  /** Takes over the count of an answer that is asked for now, unless messages were marked meanwhile. */
  counting(): (unread: number) => void {
    const { marks } = this
    return (unread) => marks === this.marks && this.report(unread)
  }

  isUnread({ id, readAt }: Pick<Summary, 'id' | 'readAt'>): boolean {
    return readAt === null && !this.readSince.has(id)
  }

  /** Marks one message as read; `via` names the channel whose push was tapped. */
  read(id: string, via?: Schema<'NoticeChannelName'>): Promise<Result<Read>> {
    return this.mark(
      [id],
      this.parts.api.post('/messages/read', { body: { ids: [id], ...(via && { via }) } }),
    )
  }

  /** Marks every message as read, older ones too that are not on the phone; what came meanwhile is shown, and unread. */
  async readAll(): Promise<Result<Read>> {
    const ids = this.list.items.map(({ id }) => id)
    const body = { all: true as const, newest: ids[0] }
    const result = await this.mark(ids, this.parts.api.post('/messages/read', { body }))
    if (result.ok && this.unread > 0) await this.list.refresh()
    return result
  }

  /** Forgets the candidate's messages, also on the device. */
  clear(): void {
    this.list.clear()
    this.unread = 0
    this.readSince.clear()
  }

  private async mark(ids: readonly string[], write: Promise<Result<Read>>): Promise<Result<Read>> {
    const result = await write
    runInAction(() => {
      if (!result.ok) return
      this.marks += 1
      for (const id of ids) this.readSince.add(id)
      this.unread = result.value.unread
    })
    return result
  }

  private async counted(reading: Promise<Result<MessagePage>>): Promise<Result<MessagePage>> {
    const count = this.counting()
    const result = await reading
    if (result.ok) count(result.value.unread)
    return result
  }

  private report(unread: number): void {
    this.unread = unread
  }
}
