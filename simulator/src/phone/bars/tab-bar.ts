import type { TabItem } from '../../shared/bundle'
import { byId, h } from '../dom'
import type { Phone } from '../phone'

/** The tab bar with its badges; colours and icons follow the theme. */
export class TabBar {
  private readonly root = byId('tabbar')
  private readonly badges = new Map<number, string>()
  private route: string | null = null

  constructor(private readonly phone: Phone) {}

  /** `route` is the tab page shown, null when the page on top is none. */
  render(route: string | null): void {
    this.route = route
    const bar = this.phone.bundle.app.tabBar
    this.root.hidden = !bar || Boolean(bar.custom) || route === null
    if (!bar || this.root.hidden) return
    this.root.style.backgroundColor = this.themed(bar.backgroundColor)
    this.root.dataset.border = this.themed(bar.borderStyle) || 'black'
    this.root.replaceChildren(...bar.list.map((tab, index) => this.item(tab, index)))
  }

  /** Null removes the badge. */
  setBadge(index: number, badge: string | null): void {
    if (badge === null) this.badges.delete(index)
    else this.badges.set(index, badge)
    this.render(this.route)
  }

  /** The badges by the place of their tab. */
  get shownBadges(): Record<number, string> {
    return Object.fromEntries(this.badges)
  }

  private item(tab: TabItem, index: number): HTMLElement {
    const bar = this.phone.bundle.app.tabBar
    const chosen = tab.pagePath === this.route
    const icon = this.themed((chosen && tab.selectedIconPath) || tab.iconPath)
    const image = icon ? h('img', { src: this.phone.resource(icon) }) : undefined
    image?.setAttribute('alt', '')
    const badge = this.badges.get(index)
    const mark = badge === undefined ? undefined : h('i', { class: 'badge', text: badge })
    const button = h(
      'button',
      { type: 'button', role: 'tab', onclick: () => this.choose(tab, index) },
      image,
      h('span', { text: tab.text }),
      mark,
    )
    button.setAttribute('aria-selected', String(chosen))
    button.style.color = this.themed(chosen ? bar?.selectedColor : bar?.color)
    return button
  }

  private choose(tab: TabItem, index: number): void {
    const before = this.phone.router.stack.top
    // What is painted before the scripts run answers nothing.
    if (!before) return
    this.phone.router.switchTab(`/${tab.pagePath}`)
    const top = this.phone.router.stack.top
    ;(top ?? before).call('onTabItemTap', { index: String(index), pagePath: tab.pagePath, text: tab.text })
  }

  private themed(value: string | undefined): string {
    if (!value?.startsWith('@')) return value ?? ''
    return this.phone.bundle.themes[this.phone.settings.theme][value.slice(1)] ?? ''
  }
}
