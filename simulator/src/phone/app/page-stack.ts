import { byId } from '../dom'
import type { Phone } from '../phone'
import { phoneStorage } from '../phone-storage'
import { installSheet } from '../sheets'
import type { Modules } from './modules'
import { Packages } from './packages'
import { Page } from './page'
import type { Registry } from './registry'

/** The open pages, the last one on top, and tab pages kept alive beside them. */
export class PageStack {
  readonly pages: Page[] = []
  private readonly tabs = new Map<string, Page>()
  private readonly stage = byId('stage')
  readonly packages: Packages

  constructor(
    private readonly phone: Phone,
    private readonly registry: Registry,
    private readonly modules: Modules,
    private readonly isTab: (route: string) => boolean,
  ) {
    this.packages = new Packages(phone.bundle.app, () => phone.settings.networkType, phoneStorage)
  }

  get top(): Page | undefined {
    return this.pages.at(-1)
  }

  /** Opens a page on top; a tab page that is alive is shown again instead of being made anew. */
  push(route: string, query: Record<string, string>): void {
    const kept = this.tabs.get(route)
    if (kept) {
      this.pages.push(kept)
      return
    }
    this.packages.opens(route)
    installSheet(this.phone.bundle, route, this.phone.settings.theme)
    this.registry.register(route, this.modules)
    const page = new Page(this.phone, this.registry, route, query)
    if (this.isTab(route)) this.tabs.set(route, page)
    this.pages.push(page)
    page.open(this.stage)
  }

  /** Closes the page on top. */
  pop(): void {
    const page = this.pages.pop()
    if (page) this.close(page)
  }

  /** Leaves every page; tab pages stay alive, hidden. */
  leaveToTab(): void {
    const top = this.top
    for (const page of this.pages.splice(0).reverse()) {
      if (!this.isTab(page.route)) this.close(page)
      else if (page === top) page.hide()
    }
  }

  /** Closes every page, tab pages included. */
  clear(): void {
    const open = new Set([...this.pages.splice(0).reverse(), ...this.tabs.values()])
    for (const page of open) this.close(page)
  }

  /** Shows the page on top and hides the elements of the others. */
  reveal(): void {
    for (const page of [...this.pages, ...this.tabs.values()]) page.element.hidden = page !== this.top
    this.top?.show()
    if (this.top) this.packages.shown(this.top.route)
  }

  private close(page: Page): void {
    page.close()
    this.tabs.delete(page.route)
  }
}
