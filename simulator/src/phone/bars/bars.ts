import { configOf } from '../app/page'
import { byId, h } from '../dom'
import type { Phone } from '../phone'
import { text } from '../values'
import { NavBar } from './nav-bar'
import { TabBar } from './tab-bar'

/** The client's furniture around the page: navigation bar, tab bar, background, missing page. */
export class Bars {
  readonly tabs: TabBar
  private readonly nav: NavBar
  private homeHidden = false
  private missing: HTMLElement | null = null

  constructor(private readonly phone: Phone) {
    this.nav = new NavBar(phone)
    this.tabs = new TabBar(phone)
    phone.hub.on('ThemeChange', () => this.render())
  }

  /** Draws the bars for the page on top. */
  render(): void {
    const { router } = this.phone
    const page = router.stack.top
    if (!page) return
    const tab = router.isTab(page.route)
    const first = router.stack.pages.length < 2
    const entry = this.phone.bundle.app.entryPagePath ?? this.phone.bundle.app.pages[0]
    const home = first && !tab && page.route !== entry && !this.homeHidden
    this.nav.render((name) => page.config(name), first ? (home ? 'home' : 'none') : 'back')
    this.tabs.render(tab ? page.route : null)
    page.element.style.setProperty('--safe-area-inset-bottom', tab ? '0px' : '34px')
    this.paintBackground()
  }

  /** Draws the bars for a page that does not exist yet. */
  renderAhead(route: string): void {
    this.nav.render((name) => configOf(this.phone, route, name), 'none')
    this.tabs.render(this.phone.router.isTab(route) ? route : null)
  }

  /** Like a browser, the client lets the page's own background fill the window. */
  paintBackground(): void {
    const page = this.phone.router.stack.top
    if (!page) return
    const own = getComputedStyle(page.body).backgroundColor
    const transparent = own === 'rgba(0, 0, 0, 0)'
    page.element.style.backgroundColor = transparent ? text(page.config('backgroundColorContent'), '') : own
  }

  hideHomeButton(): void {
    this.homeHidden = true
    this.render()
  }

  showMissingPage(route: string): void {
    this.missing = h(
      'div',
      { class: 'missing-page' },
      h('b', { text: '页面不存在' }),
      h('p', { text: route }),
    )
    byId('screen').dataset.bar = 'dark-text'
    byId('stage').append(this.missing)
  }

  hideMissingPage(): void {
    this.missing?.remove()
    this.missing = null
  }
}
