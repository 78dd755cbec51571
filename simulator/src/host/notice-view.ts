import { h } from '../phone/dom'
import { lookOf } from './channels'
import type { Handed, SentNotice } from './grouping'
import { messageView } from './message-view'

/** What a press of an arrow key means among `count` tabs, of which `at` is chosen. */
function neighbour(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at + count - 1) % count
  return null
}

let lastId = 0

/** One notice of the feed: a tab for each channel, and under them its message. */
export class NoticeView {
  readonly element = h('li', { class: 'notice' })
  private readonly id = `notice-${++lastId}`
  private chosen = ''
  private drawn = ''

  constructor(private readonly open: (link: string, channel: string) => void) {}

  /** Draws the notice unless it is drawn already: drawing takes the focus from a keyboard user. */
  show(notice: SentNotice): void {
    const drawn = JSON.stringify(notice.messages.map(({ message, times }) => [message.id, times]))
    if (drawn === this.drawn) return
    this.drawn = drawn
    const focused = this.element.contains(document.activeElement)
    this.draw(notice)
    if (focused) this.element.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }

  private draw(notice: SentNotice): void {
    const { messages } = notice
    // First one that a tap opens the app by.
    const first = messages.find(({ message }) => message.link) ?? messages[0]
    const shown = messages.find(({ message }) => message.channel === this.chosen) ?? first
    if (!shown) return
    this.chosen = shown.message.channel
    const choose = (channel: string) => {
      this.chosen = channel
      this.draw(notice)
      this.element.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
    }
    const tabs = h('div', { class: 'tabs', role: 'tablist', label: notice.title })
    tabs.append(...messages.map((handed) => this.tab(handed, choose)))
    tabs.addEventListener('keydown', (event) => {
      const at = messages.indexOf(shown)
      const next = messages[neighbour(event.key, at, messages.length) ?? -1]
      if (next) choose(next.message.channel)
    })
    const panel = h('div', { role: 'tabpanel' })
    panel.id = `${this.id}-panel`
    panel.setAttribute('aria-labelledby', `${this.id}-${this.chosen}`)
    panel.append(messageView(shown, (link) => this.open(link, shown.message.channel)))
    this.element.replaceChildren(tabs, panel)
  }

  private tab({ message: { channel } }: Handed, choose: (channel: string) => void): HTMLElement {
    const { name, icon } = lookOf(channel)
    const selected = channel === this.chosen
    const tab = h('button', { type: 'button', role: 'tab', class: channel, onclick: () => choose(channel) })
    tab.innerHTML = icon
    tab.append(name)
    tab.id = `${this.id}-${channel}`
    tab.tabIndex = selected ? 0 : -1
    tab.setAttribute('aria-selected', String(selected))
    tab.setAttribute('aria-controls', `${this.id}-panel`)
    return tab
  }
}
