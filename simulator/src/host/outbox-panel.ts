import { sceneOf } from '../shared/scenes'
import { look } from './connection'
import { demoApi } from './demo-api'
import { element } from './elements'
import { groupByNotice, type SentNotice } from './grouping'
import { NoticeView } from './notice-view'
import type { PhoneFrame } from './phone-frame'

/** What the backend would have sent, by notice; a message with a page opens the app on it. */
export class OutboxPanel {
  private readonly list = element('outbox', HTMLUListElement)
  private readonly warm = element('open-warm', HTMLInputElement)
  private readonly news = element('outbox-news', HTMLParagraphElement)
  private readonly views = new Map<string, NoticeView>()
  /** The notices of the first look are no news. */
  private looked = false

  constructor(private readonly phone: PhoneFrame) {}

  async refresh(): Promise<void> {
    await look(async () => this.show(groupByNotice((await demoApi.outbox()).items)))
  }

  private show(notices: SentNotice[]): void {
    const fresh = notices.filter(({ key }) => !this.views.has(key))
    const keys = new Set(notices.map(({ key }) => key))
    for (const [key, view] of this.views) {
      if (keys.has(key)) continue
      view.element.remove()
      this.views.delete(key)
    }
    notices.forEach((notice, place) => {
      this.place(notice, place)
    })
    if (this.looked) this.announce(fresh)
    this.looked = true
    element('outbox-empty', HTMLParagraphElement).hidden = notices.length > 0
  }

  /** Puts a notice's view where it belongs; moving one that is in place would take its focus. */
  private place(notice: SentNotice, place: number): void {
    const view = this.views.get(notice.key) ?? new NoticeView((link, channel) => this.open(link, channel))
    this.views.set(notice.key, view)
    view.show(notice)
    const there = this.list.children[place] ?? null
    if (there !== view.element) this.list.insertBefore(view.element, there)
  }

  private announce(fresh: SentNotice[]): void {
    if (!fresh.length) return
    this.news.textContent = `新到 ${fresh.length} 条：${fresh.map(({ title }) => title).join('、')}`
    for (const { key } of fresh) this.views.get(key)?.element.classList.add('fresh')
  }

  private open(link: string, channel: string): void {
    if (this.warm.checked) this.phone.openWarm(link, sceneOf(channel))
    else this.phone.open(link, sceneOf(channel))
  }
}
